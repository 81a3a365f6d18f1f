"""Every rule of who may see or do what, and nothing else: who asks (actor), what a rule is, one file per domain."""
