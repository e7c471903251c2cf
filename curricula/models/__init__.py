"""Pages of the curriculum."""

from curricula.models.guide import GuidePage
from curricula.models.lesson import LessonPage
from curricula.models.library import LibraryPage
from curricula.models.unit import UnitPage

__all__ = ["GuidePage", "LessonPage", "LibraryPage", "UnitPage"]
