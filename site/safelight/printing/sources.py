"""The print sources of all installed apps, collected into one folder that is named by what is in it."""

import hashlib
import os
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from safelight.core.printed import print_files, registries

IMAGE_WIDTH = 1600
"""Pixels: sharp at the width of a page."""


def registry_source() -> str:
    """Return a Typst file that merges the registries of all print files; an upper app may replace a block of a lower one."""
    served = list(registries())
    imports = [f'#import "{name}": registry as r{at}' for at, name in enumerate(served)]
    merged = " + ".join(f"r{at}" for at in range(len(served)))
    return "\n".join([*imports, f"#let registry = {merged}", ""])


def sources() -> dict[str, str]:
    """Return path in the folder → text, for every print file and for `registry.typ`."""
    files = {name: path.read_text(encoding="utf-8") for name, path in print_files().items()} | {"registry.typ": registry_source()}
    return files | {f"second/{name}": for_second(text) for name, text in files.items() if name != ENTRY}


ENTRY = "printing/entry.typ"
DOCUMENT = "#let doc = json(bytes(sys.inputs.document))\n"


def for_second(text: str) -> str:
    """Return a source for the second language of a document: its theme reads that language's `meta` and `labels`.

    A Typst module is evaluated once, so a second direction, font and set of words needs a second copy; one that is not asked for costs nothing.
    """
    return text.replace(DOCUMENT, DOCUMENT + "#let doc = doc + doc.second\n")


@lru_cache(maxsize=1)
def _collected() -> tuple[Path, str]:
    files = sources()
    key = hashlib.sha256("\0".join(f"{name}\0{text}" for name, text in sorted(files.items())).encode()).hexdigest()[:16]
    folder = settings.VAR / "print-sources" / key
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".building-"))
        for name, text in files.items():
            path = building / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        try:
            building.rename(folder)
        except OSError:  # another process was first; its folder holds the same
            shutil.rmtree(building, ignore_errors=True)
    return folder, key


def collect() -> Path:
    """Return the folder with all sources; made once, complete before it has its name, safe when two processes make it."""
    return _collected()[0]


def sources_key() -> str:
    """Return the hash of all sources: another design is another document."""
    return _collected()[1]


def keep_image(image_id: int) -> str:
    """Copy a rendition of an image beside the sources and return its name, which is the hash of its bytes."""
    from wagtail.images import get_image_model

    rendition = get_image_model().objects.get(pk=image_id).get_rendition(f"max-{IMAGE_WIDTH}x{IMAGE_WIDTH}|format-jpeg")
    with rendition.file.open("rb") as file:
        data = file.read()
    name = f"{hashlib.sha256(data).hexdigest()[:24]}.jpg"
    write_whole(collect() / "media" / name, data)
    return name


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whose name tells its content: it is either there whole or not at all, and never written twice."""
    if not path.exists():
        replace_whole(path, data)


def replace_whole(path: Path, data: bytes) -> None:
    """Write a file, or another in its place, in one step: a reader sees the old or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, building = tempfile.mkstemp(dir=path.parent, prefix=".building-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(building).chmod(0o644)
        Path(building).replace(path)
    except BaseException:
        Path(building).unlink(missing_ok=True)
        raise
