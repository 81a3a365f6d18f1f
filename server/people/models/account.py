"""The account somebody signs in with."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models.functions import Lower


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; sign-up by strangers does not exist."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "Account":  # noqa: ANN401
        """Make an account; without a password it can only be entered by a one-time code."""
        account = self.model(username=self.model.normalize_username(username), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """A person's one sign-in, whatever roles they have in however many schools."""

    username = models.CharField(max_length=150, unique=True, validators=[UnicodeUsernameValidator()], help_text="The sign-in name.")
    email = models.EmailField(blank=True, default="", help_text="For password recovery; may be empty.")
    full_name = models.CharField(max_length=200, blank=True, default="", help_text="How the person is addressed.")
    is_active = models.BooleanField(default=True, help_text="False: cannot sign in, and open sessions end.")
    is_demo = models.BooleanField(default=False, help_text="Made by the demo: listed on the demo's sign-in page.")
    language = models.CharField(max_length=2, default="ru", help_text="Interface language: 'ru' or 'en'.")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AccountManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        ordering = ("username",)
        # Signing in looks for lower case: another form could never be found, or be a second person's.
        constraints = (models.CheckConstraint(name="account_username_is_lower_case", condition=models.Q(username=Lower("username"))),)

    def __str__(self) -> str:
        return self.username

    @classmethod
    def normalize_username(cls, username: str) -> str:
        """Give the form in which names are kept: signing in looks for lower case."""
        return super().normalize_username(username).lower()
