"""Tests: a fast hasher, files in a folder of their own, no manifest to collect first."""

from safelight.settings.base import *
from safelight.settings.base import DATABASES, STORAGES, VAR

SECRET_KEY = "tests-only"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = VAR / "test-media"
PRINT_ROOT = VAR / "test-print"
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: the browser tests read the same database from the server's thread.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "test.sqlite3")}
VAR.mkdir(parents=True, exist_ok=True)
STATIC_ROOT = VAR / "test-static"
STATIC_ROOT.mkdir(exist_ok=True)
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
PRINT_IN_PROCESS = True
DOWNLOAD_COUNTS_EVERY = 0
