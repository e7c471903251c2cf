"""WSGI entry point for granian and any other server."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for place in (str(ROOT / "site"), str(ROOT)):
    if place not in sys.path:
        sys.path.insert(0, place)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "safelight.settings.production")

from django.core.wsgi import get_wsgi_application  # noqa: E402  (the path must be set first)

application = get_wsgi_application()
