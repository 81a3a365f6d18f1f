"""Commands of the journal domain."""
