"""What changed, and who hears of it: outbox, topics, cursors, the hub. No GraphQL and no rows of any domain in here."""
