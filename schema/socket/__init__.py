"""GraphQL over WebSockets: the protocol, who is at the other end, and how operations run there. Nothing of the domain in here."""

from schema.socket.consumer import GraphQLSocket
from schema.socket.operations import Operations

__all__ = ["GraphQLSocket", "Operations"]
