"""What one request may ask for. The same bounds hold over HTTP and over sockets; rights are not decided here.

Each bound is generous beside the clients' own documents (a journal page asks 6 deep, 600 tokens, 2,000 objects) and small
beside what one person could do to a region's server.
"""

from schema.limits.bounds import ALIASES, BODY_BYTES, DEPTH, DIRECTIVES, ERRORS, FIELDS, OBJECTS, PAGE, TOKENS
from schema.limits.cost import Cost, cost_of
from schema.limits.measure import Measures, faults, measure

__all__ = [
    "ALIASES",
    "BODY_BYTES",
    "DEPTH",
    "DIRECTIVES",
    "ERRORS",
    "FIELDS",
    "OBJECTS",
    "PAGE",
    "TOKENS",
    "Cost",
    "Measures",
    "cost_of",
    "faults",
    "measure",
]
