"""A secret key for one laptop, made once and kept beside its database."""

import os
import secrets
from pathlib import Path


def local_secret(path: Path) -> str:
    """Return the key in `path`, made (50 random bytes, readable by its owner alone) when it is not there yet."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text(encoding="ascii").strip()
