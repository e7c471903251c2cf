"""Where the print functions are: `<app>/print/*.typ`, found in the installed apps as Django finds templates."""

import re
from pathlib import Path

from django.apps import apps

_REGISTRY = re.compile(r"#let\s+registry\s*=\s*\((.*?)\n\)", re.S)
_PAIR = re.compile(r"([a-z_][a-z0-9_-]*)\s*:\s*[a-z]")


def print_files() -> dict[str, Path]:
    """Return `<app label>/<file>.typ` → path, bottom apps first so that an upper one may build on a lower one."""
    found: dict[str, Path] = {}
    for config in reversed(list(apps.get_app_configs())):
        for path in sorted((Path(config.path) / "print").glob("*.typ")):
            found[f"{config.label}/{path.name}"] = path
    return found


def registries() -> dict[str, list[str]]:
    """Return, for each print file with a `registry`, the block names that it serves."""
    served = {}
    for name, path in print_files().items():
        if match := _REGISTRY.search(path.read_text(encoding="utf-8")):
            served[name] = _PAIR.findall(match[1])
    return served


def printed_names() -> set[str]:
    """Return the names of all blocks that have a print function."""
    return {name for names in registries().values() for name in names}
