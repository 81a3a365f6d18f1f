"""Commands about the process itself."""
