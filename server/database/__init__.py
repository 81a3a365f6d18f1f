"""Where the rows live: the embedded PostgreSQL and the settings of any other. No models and no queries of a domain in here."""
