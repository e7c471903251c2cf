"""IMS Common Cartridge 1.3: the page and the handouts as web content, the questions as a quiz of the system.

A system's quiz keeps the answers that it is given, as its own rules say; the page has the same questions, and keeps nothing.
"""

import xml.etree.ElementTree as ET
from typing import Any

from django.utils.translation import gettext, override

from curricula.packs.lesson import HANDOUTS, contents
from curricula.packs.lom import cartridge_lom
from curricula.packs.qti import assessment
from curricula.packs.xml import XSI, document, element
from safelight.printing.zips import zipped

CP = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest"
SCHEMAS = "http://www.imsglobal.org/profile/cc/ccv1p3"
WEB = "webcontent"
QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p3/assessment"
FOLDER = "lesson/"
QUIZ_FILE = "quiz/quiz.xml"


def imscc(packed: dict[str, Any], _title: str) -> bytes:
    """Return a cartridge."""
    inside = contents(packed)
    files = {FOLDER + name: data for name, data in inside.items()}
    if packed["quiz"]:
        files[QUIZ_FILE] = document(assessment(packed["about"], packed["quiz"]))
    return zipped(files | {"imsmanifest.xml": document(manifest(packed["about"], sorted(inside), bool(packed["quiz"])))})


def manifest(about: dict[str, Any], names: list[str], has_quiz: bool) -> ET.Element:
    """Return the manifest: an item for the page, for the handouts and for the quiz, and a resource for each."""
    with override(about["language"]):
        titles = {"page": about["title"], "handouts": gettext("Handouts for learners"), "quiz": gettext("What do you think?")}
    page = [name for name in names if name != HANDOUTS]
    resources = [web("page", "index.html", page)]
    if HANDOUTS in names:
        resources[0].append(element("dependency", identifierref="r-handouts"))  # the page links to them
        resources.append(web("handouts", HANDOUTS, [HANDOUTS]))
    if has_quiz:
        resources.append(element("resource", element("file", href=QUIZ_FILE), identifier="r-quiz", type=QUIZ))
    items = [
        element("item", element("title", titles[key]), identifier=f"i-{key}", identifierref=f"r-{key}")
        for key in (one.attrib["identifier"].removeprefix("r-") for one in resources)
    ]
    return element(
        "manifest",
        element("metadata", element("schema", "IMS Common Cartridge"), element("schemaversion", "1.3.0"), cartridge_lom(about)),
        element(
            "organizations",
            element("organization", element("item", *items, identifier="root"), identifier="org", structure="rooted-hierarchy"),
        ),
        element("resources", *resources),
        identifier=about["id"],
        xmlns=CP,
        xmlns__lomimscc=LOM,
        xmlns__xsi=XSI,
        xsi__schemaLocation=f"{CP} {SCHEMAS}/ccv1p3_imscp_v1p2_v1p0.xsd {LOM} {SCHEMAS}/LOM/ccv1p3_lommanifest_v1p0.xsd",
    )


def web(key: str, first: str, names: list[str]) -> ET.Element:
    """Return web content: the file that is opened, and all that belong to it."""
    files = [element("file", href=FOLDER + name) for name in names]
    return element("resource", *files, identifier=f"r-{key}", type=WEB, href=FOLDER + first)
