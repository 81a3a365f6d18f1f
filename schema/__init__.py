"""The GraphQL schema: Strawberry types over server.reads and server.actions. No ORM writes, no rules of access."""
