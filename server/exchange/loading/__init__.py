"""Writing a plan of a timetable file down: in one transaction, by keys that find every row again. No interpretation here.

What a row is called in the file becomes its `external_id`, so that importing a file twice changes nothing.
"""

from server.exchange.loading.load import Loaded, Order, load
from server.exchange.loading.refusals import LoadRefusedError

__all__ = ["LoadRefusedError", "Loaded", "Order", "load"]
