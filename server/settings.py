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
SECRET_KEY = environment.secret("SECRET_KEY") if PRODUCTION else "not a secret: demo and tests only, production brings its own"
HOST = os.environ.get("HOST", "127.0.0.1")
ALLOWED_HOSTS = environment.allowed_hosts(HOST)
PORT = environment.number("PORT", 8000)
REDIS_URL = os.environ.get("REDIS_URL", "")
DEBUG = False

# The process
THREADS = environment.number("THREADS", 16)
QUEUE_LIMIT = environment.number("QUEUE_LIMIT", 1000)
BODY_LIMIT = 1 << 20
DATA_UPLOAD_MAX_MEMORY_SIZE = BODY_LIMIT

# Pushed news: the key that signs them (base64url of 32 bytes; in tests always the same), and whom push services may write to
KEY_OF_TESTS = "bm90IGEgc2VjcmV0OiBvZiB0aGUgdGVzdHMgYWxvbmU"
VAPID_PRIVATE_KEY = environment.key("VAPID_PRIVATE_KEY", 32) or (KEY_OF_TESTS if MODE == "test" else "")
VAPID_SUBJECT = environment.contact("VAPID_SUBJECT", "mailto:zhurnal@localhost.localdomain")
# Only for tests: devices may have plain addresses on this machine
PUSH_PRIVATE = MODE == "test"

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
    "allauth.idp.oidc",
    "allauth.mfa",
    "pghistory",
    "pgtrigger",
    "schema",
    "strawberry_django",
    "server.database",
    "server.process",
    "server.schools",
    "server.people",
    "server.people.signin",
    "server.people.clients",
    "server.groups",
    "server.timetable",
    "server.planning",
    "server.journal",
    "server.visits",
    "server.notifications",
    "server.live",
    "server.access",
    "server.exchange",
]

MIDDLEWARE = [
    "server.process.directly.api_directly",
    "server.process.headers.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "server.process.files.ClientFiles",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "server.people.signin.middleware.strict_bodies",
    "allauth.account.middleware.AccountMiddleware",
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
PGHISTORY_BASE_MODEL = "server.database.events.Event"

# Words and time: instants are UTC; a school's dates are in the school's own zone
LANGUAGE_CODE = "ru"
LANGUAGES = [("ru", "Русский"), ("en", "English")]
TIME_ZONE = "UTC"
USE_TZ = True

# Sign-in (django-allauth's headless API): this section is the only place of its settings
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["server.people.signin.backend.AccountBackend"]
PASSWORD_HASHERS = ["server.people.signin.hashers.Argon2Hasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "email", "full_name")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_ENGINE = "server.people.signin.sessions"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS")
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
HEADLESS_ONLY = True
HEADLESS_TOKEN_STRATEGY = "server.people.signin.tokens.TokenStrategy"  # noqa: S105 - the name of a class
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": "/sign-in/email/{key}",
    "account_reset_password": "/sign-in/reset",
    "account_reset_password_from_key": "/sign-in/reset/{key}",
    "account_signup": "/sign-in",
}
ACCOUNT_ADAPTER = "server.people.signin.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = True
# A whole school comes from one address at the first bell: limits per address are wide, those per address and name narrow.
ACCOUNT_RATE_LIMITS = {
    "login": "600/m/ip",
    "login_failed": "60/m/ip,5/5m/key",
    "reset_password": "20/m/ip,3/h/key",
    "token": "30/m/ip",
    "invitation": "30/m/ip",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Zhurnal"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
# What the rate limits remember has to be one memory for all processes
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "signin_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if PRODUCTION else 'console'}.EmailBackend"
EMAIL_HOST = environment.required("EMAIL_HOST") if PRODUCTION else "localhost"
EMAIL_PORT = environment.number("EMAIL_PORT", 25)
EMAIL_USE_TLS = environment.switch("EMAIL_TLS", default=False)
EMAIL_HOST_USER = os.environ.get("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_PASSWORD", "")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = environment.required("EMAIL_FROM") if PRODUCTION else "zhurnal@localhost"

# Only over TLS; the load balancer that ends it is named in FORWARDED_ALLOW_IPS
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Logs: what is our fault, on stderr. What clients do wrong is told to them, and what fails in a resolver is logged with its id
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"level": "WARNING"},
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "strawberry.execution": {"level": "CRITICAL"},
    },
}

# Files: the built clients, by the addresses they are served at, and the documents that each of them may send
CLIENTS = {
    "/": ROOT / "clients" / "web" / "dist",
    "/app/": ROOT / "clients" / "mobile" / "dist",
    "/analytics/": ROOT / "clients" / "analytics" / "dist",
}
TRUSTED_DOCUMENTS = {
    "WEB": ROOT / "clients" / "shared" / "src" / "generated" / "persisted-documents.json",
    "MOBILE": ROOT / "clients" / "mobile" / "src" / "generated" / "persisted-documents.json",
    "ANALYTICS": ROOT / "clients" / "analytics" / "src" / "generated" / "persisted-documents.json",
}
STATIC_URL = "/static/"
GRAPHIQL = ROOT / "clients" / "graphiql" / "dist"
WHITENOISE_INDEX_FILE = True
WHITENOISE_MAX_AGE = 0
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/(?:app/|analytics/)?assets/.+-[\w-]{8}\.\w+$"
