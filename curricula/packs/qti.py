"""The knowledge check as IMS QTI 1.2.1 in the profile of Common Cartridge: one right answer each, feedback on every answer."""

import xml.etree.ElementTree as ET
from typing import Any

from django.utils.translation import gettext, override

from curricula.packs.xml import XSI, element

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
SCHEMA = "http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_qtiasiv1p2p1_v1p0.xsd"
SETTINGS = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": "Yes",
    "qmd_hintspermitted": "No",
    "qmd_solutionspermitted": "No",
    "cc_maxattempts": "unlimited",
}
"""One may try as often as one likes; the profile knows no quiz without a score."""


def assessment(about: dict[str, Any], questions: list[dict[str, Any]]) -> ET.Element:
    """Return the quiz of a lesson."""
    with override(about["language"]):
        title = gettext("What do you think?")
        said = gettext("You can try as often as you like. Your school’s system may keep the answers that are given here.")
    return element(
        "questestinterop",
        element(
            "assessment",
            fields(SETTINGS),
            element("rubric", material(said)),
            element("section", *(item(number, one) for number, one in enumerate(questions, 1)), ident="section"),
            ident=f"{about['id']}-quiz",
            title=title,
        ),
        xmlns=QTI,
        xmlns__xsi=XSI,
        xsi__schemaLocation=f"{QTI} {SCHEMA}",
    )


def item(number: int, question: dict[str, Any]) -> ET.Element:
    """Return one question; its answers are named a, b, c, d."""
    named = list(zip("abcdefgh", question["options"], strict=False))
    labels = [element("response_label", material(one["text"]), ident=name) for name, one in named]
    right = next(name for name, one in named if one["right"])
    return element(
        "item",
        element("itemmetadata", fields({"cc_profile": "cc.multiple_choice.v0p1"})),
        element(
            "presentation",
            material(question["text"]),
            element("response_lid", element("render_choice", *labels), ident="answer", rcardinality="Single"),
        ),
        element(
            "resprocessing",
            element("outcomes", element("decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")),
            *(condition(name, feedback(name)) for name, _one in named),
            condition(right, element("setvar", "100", action="Set", varname="SCORE"), last=True),
        ),
        *(element("itemfeedback", element("flow_mat", material(one["feedback"])), ident=f"say-{name}") for name, one in named),
        ident=f"q{number}",
        title=str(number),
    )


def condition(name: str, what: ET.Element, *, last: bool = False) -> ET.Element:
    """Return what happens when an answer is chosen."""
    chosen = element("conditionvar", element("varequal", name, respident="answer"))
    return element("respcondition", chosen, what, **{"continue": "No" if last else "Yes"})


def feedback(name: str) -> ET.Element:
    """Return the sign to show what an answer teaches."""
    return element("displayfeedback", feedbacktype="Response", linkrefid=f"say-{name}")


def fields(values: dict[str, str]) -> ET.Element:
    """Return values by their name in the profile."""
    return element(
        "qtimetadata",
        *(
            element("qtimetadatafield", element("fieldlabel", label), element("fieldentry", value))
            for label, value in values.items()
        ),
    )


def material(text: str) -> ET.Element:
    """Return words that are shown as they stand: no system takes them for markup."""
    return element("material", element("mattext", text, texttype="text/plain"))
