"""Tables of devices, of what somebody wants to be told, and of what is on its way. No behaviour but integrity."""

from server.notifications.models.deliveries import Delivery, ReadSoFar
from server.notifications.models.devices import Device
from server.notifications.models.wishes import Kind, Muted, OfferedChoice, Wishes

__all__ = ["Delivery", "Device", "Kind", "Muted", "OfferedChoice", "ReadSoFar", "Wishes"]
