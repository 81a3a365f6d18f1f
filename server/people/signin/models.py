"""Tables of signing in: sessions, one-time codes and the rate limits' memory. No decision is taken here."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

if TYPE_CHECKING:
    from server.people.signin.sessions import SessionStore


class Session(AbstractBaseSession):
    """One browser or app; whoever reads this table cannot enter with what it holds."""

    session_key = models.CharField(max_length=64, primary_key=True, help_text="SHA-256 of the key, in hexadecimal.")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="sessions")
    auth_hash = models.CharField(
        max_length=64, blank=True, default="", help_text="Mark of the password at sign-in: another one ends the session."
    )

    class Meta:
        ordering = ("expire_date",)

    @classmethod
    def get_session_store_class(cls) -> "type[SessionStore]":
        """Name the store that reads and writes these rows."""
        from server.people.signin.sessions import SessionStore  # noqa: PLC0415 - the store imports this model

        return SessionStore


class SignInCode(models.Model):
    """A one-time code by which somebody enters for the first time and sets a password."""

    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="sign_in_code")
    digest = models.CharField(max_length=64, help_text="Keyed hash of the code, in hexadecimal.")
    expires_at = models.DateTimeField(help_text="From this instant on the code is worth nothing.")

    def __str__(self) -> str:
        return f"code of account {self.account_id}"


class RateLimitEntry(models.Model):
    """What the rate limits remember between requests; written by Django's database cache, never by our own code."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "signin_cache"

    def __str__(self) -> str:
        return self.cache_key
