"""An engine for tests of what calls it: no type is set, every document gives a small PDF that says which one it is."""

from typing import Any

from safelight.printing.worker import BadDocument

PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%% %s
"""


class FakeEngine:
    """Remembers what it was asked for; fails on demand."""

    def __init__(self, fails: str = "") -> None:
        self.fails = fails
        self.asked: list[dict[str, Any]] = []

    def set_type(self, document: dict[str, Any], fmt: str) -> list[bytes]:
        self.asked.append(document)
        if self.fails:
            raise BadDocument(self.fails)
        return [PDF % document["meta"]["version"].encode() if fmt == "pdf" else b"\x89PNG"]
