"""One GraphQL operation, one SQL statement. Knows nothing of the domain; README.md says how types are written."""
