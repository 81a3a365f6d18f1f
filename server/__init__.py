"""The backend: what schools' records are, who may see them, and how they change. Knows nothing of GraphQL."""

VERSION = "0.1.0"
