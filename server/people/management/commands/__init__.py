"""Commands about accounts; what they do is in server.people."""
