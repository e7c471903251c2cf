"""SCORM 1.2: one page with all its parts. It tells a system that somebody has finished, and nothing else."""

import xml.etree.ElementTree as ET
from typing import Any

from curricula.packs.lesson import contents
from curricula.packs.lom import scorm_lom
from curricula.packs.xml import XSI, document, element
from safelight.printing.zips import zipped

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
LOM = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"


def scorm(packed: dict[str, Any], _title: str) -> bytes:
    """Return a SCORM package."""
    files = contents(packed)
    return zipped(files | {"imsmanifest.xml": document(manifest(packed["about"], sorted(files)))})


def manifest(about: dict[str, Any], names: list[str]) -> ET.Element:
    """Return the manifest: one item, one page that may speak with the system. No mastery score: nobody passes or fails."""
    title = about["title"]
    return element(
        "manifest",
        element("metadata", element("schema", "ADL SCORM"), element("schemaversion", "1.2"), scorm_lom(about)),
        element(
            "organizations",
            element(
                "organization",
                element("title", title),
                element("item", element("title", title), identifier="item", identifierref="page", isvisible="true"),
                identifier="org",
            ),
            default="org",
        ),
        element(
            "resources",
            element(
                "resource",
                *(element("file", href=name) for name in names),
                identifier="page",
                type="webcontent",
                href="index.html",
                adlcp__scormtype="sco",
            ),
        ),
        identifier=about["id"],
        version="1.0",
        xmlns=CP,
        xmlns__adlcp=ADL,
        xmlns__xsi=XSI,
        xsi__schemaLocation=f"{CP} imscp_rootv1p1p2.xsd {LOM} imsmd_rootv1p2p1.xsd {ADL} adlcp_rootv1p2.xsd",
    )
