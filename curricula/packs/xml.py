"""XML of a package: an element in one call, and a document whose bytes depend on nothing but its content."""

import re
import xml.etree.ElementTree as ET

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold (source: XML 1.0, production 2)."""
XSI = "http://www.w3.org/2001/XMLSchema-instance"


def element(name: str, *inside: "ET.Element | str | None", **attributes: str) -> ET.Element:
    """Return an element; in the names of attributes `__` stands for a colon. None is left out."""
    made = ET.Element(name, {key.replace("__", ":"): clean(value) for key, value in attributes.items()})
    for part in inside:
        if isinstance(part, str):
            made.text = clean(part)
        elif part is not None:
            made.append(part)
    return made


def clean(text: str) -> str:
    """Return a text without characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def document(root: ET.Element) -> bytes:
    """Return a whole file in UTF-8."""
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n"
