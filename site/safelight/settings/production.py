"""A server behind HTTPS. SECRET_KEY, ALLOWED_HOSTS and SITE_ADDRESS must be set."""

from django.core.exceptions import ImproperlyConfigured

from safelight.settings.base import *
from safelight.settings.base import ALLOWED_HOSTS, SECRET_KEY, env

if not SECRET_KEY or not ALLOWED_HOSTS:
    raise ImproperlyConfigured("Set SECRET_KEY and ALLOWED_HOSTS in the environment.")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
