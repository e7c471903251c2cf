"""What a package says of itself in IEEE LOM: as Common Cartridge 1.3 and as SCORM 1.2 (IMS metadata 1.2.1) write it."""

import xml.etree.ElementTree as ET
from typing import Any

from django.utils.translation import gettext, override

from curricula.packs.xml import element
from safelight.core.licence import LICENCE

WHO = "Safelight"
SCORM_LOM = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"


def licence(about: dict[str, Any]) -> str:
    """How the package may be used, in its own language."""
    with override(about["language"]):
        said = gettext("You may copy, change and share this, also for money, if you name Safelight: licence {licence}.")
    return said.replace("{licence}", f"{LICENCE} ({about['licence']})")


def ages(about: dict[str, Any]) -> str:
    """The ages as LOM writes a range (source: IEEE 1484.12.1, 5.7)."""
    return f"{about['ages'][0]}-{about['ages'][1]}"


def duration(minutes: int) -> str:
    """Minutes as ISO 8601."""
    return f"PT{minutes}M"


def cartridge_lom(about: dict[str, Any]) -> ET.Element:
    """Return the description of a cartridge, in the namespace `lomimscc` of its manifest."""

    def tag(name: str, *inside: ET.Element | str | None, **attributes: str) -> ET.Element:
        return element(f"lomimscc:{name}", *inside, **attributes)

    def words(name: str, text: str) -> ET.Element:
        return tag(name, tag("string", text, language=about["language"]))

    def term(name: str, value: str) -> ET.Element:
        return tag(name, tag("source", "LOMv1.0"), tag("value", value))

    return tag(
        "lom",
        tag(
            "general",
            tag("identifier", tag("catalog", "URI"), tag("entry", about["address"])),
            words("title", about["title"]),
            tag("language", about["language"]),
            words("description", about["summary"]),
            *(words("keyword", topic) for topic in about["topics"]),
        ),
        tag("lifeCycle", tag("contribute", term("role", "publisher"), tag("date", tag("dateTime", about["date"])))),
        tag(
            "educational",
            term("intendedEndUserRole", "learner"),
            words("typicalAgeRange", ages(about)),
            tag("typicalLearningTime", tag("duration", duration(about["minutes"]))),
            tag("language", about["language"]),
        ),
        tag(
            "rights",
            term("cost", "no"),
            term("copyrightAndOtherRestrictions", "yes"),
            words("description", licence(about)),
        ),
    )


def scorm_lom(about: dict[str, Any]) -> ET.Element:
    """Return the description of a SCORM package: elements that SCORM 1.2 asks of a content aggregation, in its order."""

    def words(name: str, text: str) -> ET.Element:
        return element(name, said(text, about["language"]))

    def said(text: str, language: str) -> ET.Element:
        return element("langstring", text, xml__lang=language)

    def term(name: str, value: str) -> ET.Element:
        neutral = "x-none"
        return element(name, element("source", said("LOMv1.0", neutral)), element("value", said(value, neutral)))

    entry = element("catalogentry", element("catalog", "URI"), element("entry", said(about["address"], "x-none")))
    return element(
        "lom",
        element(
            "general",
            words("title", about["title"]),
            entry,
            element("language", about["language"]),
            words("description", about["summary"]),
            *(words("keyword", topic) for topic in about["topics"]),
        ),
        element("lifecycle", words("version", about["date"]), term("status", "Final")),
        element("metametadata", element("metadatascheme", "ADL SCORM 1.2")),
        element("technical", element("format", "text/html"), element("location", "index.html", type="URI")),
        element(
            "educational",
            term("intendedenduserrole", "Learner"),
            words("typicalagerange", ages(about)),
            element("typicallearningtime", element("datetime", duration(about["minutes"]))),
        ),
        element("rights", term("cost", "no"), term("copyrightandotherrestrictions", "yes"), words("description", licence(about))),
        element(
            "classification",
            term("purpose", "Educational Objective"),
            words("description", about["summary"]),
            *(words("keyword", topic) for topic in about["topics"] or [about["title"]]),
        ),
        xmlns=SCORM_LOM,
    )
