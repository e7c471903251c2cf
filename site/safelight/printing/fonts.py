"""The fonts of every document: from packages, never from the system, so that a kit is the same everywhere."""

import hashlib
import importlib.util
from functools import lru_cache
from pathlib import Path

FONTS = ("noto_sans", "amiri")
"""Noto Sans Arabic is left out on purpose: text set in it cannot be read aloud or copied (design/performance.md)."""


@lru_cache(maxsize=1)
def font_paths() -> list[str]:
    """Return the folders of the font packages.

    Raises:
        ImproperlyConfigured: a package is not installed.
    """
    folders = []
    for name in FONTS:
        spec = importlib.util.find_spec(f"fontpkg_{name}")
        if spec is None or spec.origin is None:
            from django.core.exceptions import ImproperlyConfigured

            raise ImproperlyConfigured(f"Install fontpkg-{name.replace('_', '-')}: documents are set in it.")
        folders.append(str(Path(spec.origin).parent / "files"))
    return folders


@lru_cache(maxsize=1)
def fonts_key() -> str:
    """Return a hash of the names and sizes of all font files: another version of a font is another document."""
    files = sorted(path for folder in font_paths() for path in Path(folder).rglob("*") if path.is_file())
    return hashlib.sha256("\n".join(f"{path.name} {path.stat().st_size}" for path in files).encode()).hexdigest()[:16]
