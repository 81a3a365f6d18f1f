"""What changed, for whom: the outbox, topics, publishing, the hub. No rules of access and no GraphQL in here."""
