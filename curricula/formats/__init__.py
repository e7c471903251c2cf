"""The formats of lessons and guides, as strict models. A field that nobody knows is refused."""

from curricula.formats.guide import Guide
from curricula.formats.lesson import Lesson

__all__ = ["Guide", "Lesson"]
