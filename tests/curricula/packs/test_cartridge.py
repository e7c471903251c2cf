"""A Common Cartridge as the profile 1.3 wants it."""

import xml.etree.ElementTree as ET

import pytest

from tests.curricula.packs.manifests import faults, names

NS = {
    "cp": "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1",
    "lom": "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest",
}
LANGUAGES = ["en", "es", "fr", "ar"]


def manifest(files):
    return ET.fromstring(files["imsmanifest.xml"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manifest_keeps_the_rules_of_packaging(unpack, language):
    files = unpack("cartridge-ma.imscc", language=language)
    root = manifest(files)
    assert faults(root, set(files)) == []
    assert root.find("cp:metadata/cp:schema", NS).text == "IMS Common Cartridge"
    assert root.find("cp:metadata/cp:schemaversion", NS).text == "1.3.0"


def test_there_is_one_tree_whose_root_has_no_title_and_whose_leaves_have_one(unpack):
    root = manifest(unpack("cartridge.imscc"))
    (organization,) = root.findall("cp:organizations/cp:organization", NS)
    assert organization.attrib["structure"] == "rooted-hierarchy"
    (top,) = organization
    assert names(top) == ["item", "item", "item"]
    assert [names(item) for item in top] == [["title"]] * 3


def test_a_quiz_is_one_file_without_an_address_and_web_content_has_one(unpack):
    for resource in manifest(unpack("cartridge.imscc")).iter(f"{{{NS['cp']}}}resource"):
        is_quiz = resource.attrib["type"] == "imsqti_xmlv1p2/imscc_xmlv1p3/assessment"
        assert resource.attrib["type"] in ("webcontent", "imsqti_xmlv1p2/imscc_xmlv1p3/assessment")
        assert is_quiz == ("href" not in resource.attrib)
        assert not is_quiz or names(resource) == ["file"]


def test_the_metadata_say_what_the_page_says_in_its_language(unpack):
    lom = manifest(unpack("cartridge-ma.imscc", language="ar")).find("cp:metadata/lom:lom", NS)
    assert names(lom) == ["general", "lifeCycle", "educational", "rights"]
    title = lom.find("lom:general/lom:title/lom:string", NS)
    assert title.attrib["language"] == "ar"
    assert "الابتزاز" in title.text
    assert lom.find("lom:educational/lom:typicalAgeRange/lom:string", NS).text == "12-14"
    assert lom.find("lom:educational/lom:typicalLearningTime/lom:duration", NS).text == "PT50M"
    assert "creativecommons.org/licenses/by/4.0" in lom.find("lom:rights/lom:description/lom:string", NS).text
    entry = lom.find("lom:general/lom:identifier/lom:entry", NS).text
    assert entry == "https://safelight.example/ar/print/sextortion-a-way-out/ma/"


def test_every_lesson_is_packed(unpack, library):
    from curricula.models import LessonPage

    for page in LessonPage.objects.live().filter(alias_of__isnull=True, locale__language_code__in=("en", "ar")):
        files = unpack("cartridge.imscc", page.slug, page.language)
        assert faults(manifest(files), set(files)) == [], page
