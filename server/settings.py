"""Django's settings: one file, every secret and address from the environment. No code of the product in here."""

from __future__ import annotations

import os

from server import environment
from server.database import connection
from server.environment import ROOT

MODE = environment.mode()
PRODUCTION = MODE == "production"
VAR = environment.var()

# Addresses and secrets
SECRET_KEY = environment.required("SECRET_KEY") if PRODUCTION else "not a secret: demo and tests only, production brings its own"
ALLOWED_HOSTS = environment.required("ALLOWED_HOSTS").split(",") if PRODUCTION else ["*"]
HOST = os.environ.get("HOST", "127.0.0.1")
PORT = environment.number("PORT", 8000)
REDIS_URL = os.environ.get("REDIS_URL", "")
DEBUG = False

# How the API works
GRAPHQL_ENGINE = environment.switch("GRAPHQL_ENGINE")
DATABASE_PREPARE = environment.switch("DATABASE_PREPARE")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "pghistory",
    "pgtrigger",
    "strawberry_django",
    "server.database",
    "server.schools",
    "server.people",
    "server.groups",
    "server.timetable",
    "server.planning",
    "server.journal",
    "server.live",
    "server.access",
    "server.exchange",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "server.urls"
ASGI_APPLICATION = "server.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Rows
DATABASES = {"default": connection.settings()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Words and time: instants are UTC; a school's dates are in the school's own zone
LANGUAGE_CODE = "ru"
LANGUAGES = [("ru", "Русский"), ("en", "English")]
TIME_ZONE = "UTC"
USE_TZ = True

# Sign-in (django-allauth): this section is the only place of its settings
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend", "allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

# Files
STATIC_URL = "/static/"
CLIENTS = ROOT / "clients"
