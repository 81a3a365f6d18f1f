"""Programs that may ask: registered OAuth2 clients, their scopes and tokens. No rule of what a scope opens belongs here."""
