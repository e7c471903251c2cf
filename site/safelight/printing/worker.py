"""The process that sets type. It knows Typst and nothing of Django, so it starts in a moment and may be thrown away.

Run as `python worker.py <file descriptor>`: receives and answers pickled messages over that socket until it closes.
"""

import json
import sys
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

_compilers: dict[tuple[str, ...], Any] = {}
PPI = 96


class BadDocument(Exception):
    """Typst refused the document, or warned about it; the message is Typst's own."""


def _compiler(root: str, fonts: tuple[str, ...]) -> Any:
    import typst

    key = (root, *fonts)
    if key not in _compilers:
        _compilers.clear()
        found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(fonts))
        _compilers[key] = typst.Compiler(Path(root) / "printing" / "entry.typ", root=root, font_paths=found)
    return _compilers[key]


def set_type(document: dict[str, Any], root: str, fonts: tuple[str, ...], fmt: str = "pdf", ppi: float = PPI) -> list[bytes]:
    """Return one PDF, or one PNG a page.

    Raises:
        BadDocument: Typst gave an error or any warning (an unknown font is only a warning).
    """
    import typst

    stamp = datetime.fromisoformat(document["meta"]["date"]).replace(tzinfo=UTC)
    options: dict[str, Any] = {"format": "pdf", "pdf_standards": ["ua-1"]} if fmt == "pdf" else {"format": "png", "ppi": ppi}
    inputs = {"document": json.dumps(document, ensure_ascii=False)}
    try:
        data, warnings = _compiler(root, fonts).compile_with_warnings(sys_inputs=inputs, timestamp=stamp, **options)
    except typst.TypstError as error:
        raise BadDocument("; ".join([error.message, *error.hints])) from None
    if warnings:
        raise BadDocument("; ".join(warning.message for warning in warnings))
    return data if isinstance(data, list) else [data]


def serve(line: Connection) -> None:
    """Answer requests until the other side closes."""
    while True:
        try:
            arguments = line.recv()
        except EOFError:
            return
        try:
            line.send(("done", set_type(*arguments)))
        except BadDocument as error:
            line.send(("bad", str(error)))
        except Exception as error:
            line.send(("bad", f"{type(error).__name__}: {error}"))


if __name__ == "__main__":
    serve(Connection(int(sys.argv[1])))
