"""A SCORM 1.2 package as its schemas want it."""

import xml.etree.ElementTree as ET

import pytest

from tests.curricula.packs.conftest import LANGUAGES
from tests.curricula.packs.manifests import faults, names

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
MD = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manifest_keeps_the_rules_of_packaging(unpack, language):
    files = unpack("scorm-ma.zip", language=language)
    root = ET.fromstring(files["imsmanifest.xml"])
    assert faults(root, set(files)) == []
    assert (root.findtext(f"{CP}metadata/{CP}schema"), root.findtext(f"{CP}metadata/{CP}schemaversion")) == ("ADL SCORM", "1.2")


def test_one_page_speaks_with_the_system_and_nobody_passes_or_fails(unpack):
    root = ET.fromstring(unpack("scorm.zip")["imsmanifest.xml"])
    organizations = root.find(f"{CP}organizations")
    (organization,) = organizations
    assert organizations.attrib["default"] == organization.attrib["identifier"]
    assert names(organization) == ["title", "item"]
    (resource,) = root.find(f"{CP}resources")
    assert (resource.attrib[f"{ADL}scormtype"], resource.attrib["href"]) == ("sco", "index.html")
    assert not list(root.iter(f"{ADL}masteryscore"))
    assert not list(root.iter(f"{ADL}timelimitaction"))


def test_the_metadata_are_in_the_order_of_their_schema(unpack):
    lom = ET.fromstring(unpack("scorm.zip")["imsmanifest.xml"]).find(f"{CP}metadata/{MD}lom")
    assert names(lom) == ["general", "lifecycle", "metametadata", "technical", "educational", "rights", "classification"]
    assert names(lom[0])[:4] == ["title", "catalogentry", "language", "description"]
    assert names(lom[4]) == ["intendedenduserrole", "typicalagerange", "typicallearningtime"]
    assert lom.findtext(f"{MD}metametadata/{MD}metadatascheme") == "ADL SCORM 1.2"
    assert lom.find(f"{MD}general/{MD}title/{MD}langstring").attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "en"


def test_the_script_names_one_value_of_the_system_and_no_other(unpack):
    script = unpack("scorm.zip")["scorm.js"].decode()
    assert [word for word in script.replace('"', " ").split() if word.startswith("cmi.")] == ["cmi.core.lesson_status"]
    assert script.count("LMSSetValue") == 1
