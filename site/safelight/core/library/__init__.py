"""Loading the starter library: files are read and checked first, all of them; only then is anything written."""

from safelight.core.library.taxonomy import SHELVES

__all__ = ["SHELVES"]
