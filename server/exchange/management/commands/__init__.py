"""Commands of the exchange; what they do is in its packages."""
