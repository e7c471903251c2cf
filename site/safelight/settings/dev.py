"""A laptop: `make run`. Served by the production server, safe to leave open on a home network's loopback."""

from safelight.settings.base import *
from safelight.settings.base import SECRET_KEY, VAR, env

DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

if not SECRET_KEY:
    from safelight.settings.secret import local_secret

    SECRET_KEY = local_secret(VAR / "secret-key")
