"""A lesson as a package for a school's system: a Common Cartridge and a SCORM package, of one page that needs nothing from elsewhere."""

from django.utils.translation import gettext_lazy as _

from curricula.packs import cartridge, lesson, lom, qti, scorm, xml
from safelight.printing import zips
from safelight.printing.editable import Form, add_form


def is_lesson(page: object) -> bool:
    """Whether a page has a learners' part that can be packed."""
    return getattr(page, "kind", "") == "lesson"


SHARED = (lesson.__file__, lom.__file__, xml.__file__, zips.__file__)

add_form(
    Form(
        "cartridge",
        "imscc",
        _("Learners’ part as a Common Cartridge"),
        is_lesson,
        lesson.packed,
        cartridge.imscc,
        (cartridge.__file__, qti.__file__, *SHARED),
        timed=False,
        note=_("for Canvas and other systems that open version 1.3; with a quiz of the system"),
    )
)
add_form(
    Form(
        "scorm",
        "zip",
        _("Learners’ part as a SCORM 1.2 package"),
        is_lesson,
        lesson.packed_for_scorm,
        scorm.scorm,
        (scorm.__file__, *SHARED),
        timed=False,
        note=_("for Moodle and other systems; tells them “finished” and nothing else"),
    )
)
