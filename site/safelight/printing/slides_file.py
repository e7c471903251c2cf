"""Slides as an editable PPTX: real layouts and placeholders, notes, the language and direction of the page, 16:9."""

import io
from typing import Any

from django.utils.translation import gettext, override
from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches

from safelight.core.tree import Node
from safelight.printing.office import (
    AMBER,
    ARABIC,
    BANDS,
    DISPLAY,
    INK,
    NO_BAND,
    PAPER,
    READ,
    Run,
    language_tag,
    ltr,
    runs,
    same_bytes,
    stamp,
)
from safelight.printing.slides import Deck, Slide

WIDE, HIGH = Inches(13.333), Inches(7.5)
EDGE = Inches(0.9)
_TITLE, _CONTENT = 0, 1
_FOOTER = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


BAR = f"""<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="900" name="Band" descr=""/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{WIDE}" cy="{Inches(0.16)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:solidFill><a:srgbClr val="{{strong}}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"""
"""The stripe of the age band at the top of every slide; it says nothing that words do not."""


class Writer:
    """Writes one deck."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck
        self.strong, self.tint = BANDS.get(deck.band, NO_BAND)
        self.tag = language_tag(deck.language, deck.country)
        self.rtl = deck.direction == "rtl"
        self.file = Presentation()
        self.places: dict[str, Any] = {}

    def data(self, title: str) -> bytes:
        """Return the file; `title` stands in its properties."""
        prepare(self.file, self.strong, rtl=self.rtl)
        made = [(slide, self.add(slide)) for slide in self.deck.slides]
        self.places = {slide.key: page for slide, page in made}
        for slide, page in made:
            self.fill(slide, page)
        stamp(self.file.core_properties, title, self.tag)
        buffer = io.BytesIO()
        self.file.save(buffer)
        return same_bytes(buffer.getvalue())

    def add(self, slide: Slide) -> Any:
        """Add an empty slide on its layout; an extra one is hidden until it is asked for."""
        page = self.file.slides.add_slide(self.file.slide_layouts[_TITLE if slide.kind == "title" else _CONTENT])
        if slide.extra:
            page._element.set("show", "0")
        ground = {"note": self.tint, "title": self.strong, "help": INK}.get(slide.kind)
        if ground:
            page.background.fill.solid()
            page.background.fill.fore_color.rgb = RGBColor.from_string(ground)
        return page

    def fill(self, slide: Slide, page: Any) -> None:
        """Write title, body and notes of a slide."""
        dark = slide.kind in ("title", "help")
        colour = "FFFFFF" if dark else None
        title, body = page.shapes.title, page.placeholders[1]
        title.name, body.name = gettext("Title"), gettext("Text")
        self.paragraph(title.text_frame, [Run(slide.title)], first=True, colour=colour)
        first = True
        for node in slide.body:
            for line, look in self.lines(node, page):
                self.paragraph(body.text_frame, line, first=first, colour=colour, **look)
                first = False
        if first:
            body._element.getparent().remove(body._element)
        self.notes(slide, page)

    def lines(self, node: Node, page: Any) -> list[tuple[list[Run], dict[str, Any]]]:
        """Return the paragraphs of one node of a body, each with how it looks."""
        if node["type"] == "list":
            return [(list(runs(item)), {"bullet": True}) for item in node["items"]]
        if node["type"] == "choice":
            target = self.places.get(node["to"])
            link = page.part.relate_to(target.part, RT.SLIDE) if target is not None else ""
            return [([Run(f"{node['mark']}  ", bold=True), *runs(node["content"])], {"link": link})]
        if node["type"] == "service":
            return [(service_runs(node), {})]
        return [(list(runs(node["content"])), {"face": DISPLAY} if node["type"] == "say" else {})]

    def notes(self, slide: Slide, page: Any) -> None:
        """Write what the teacher says and does; the last slide also has the disclosure card."""
        frame = page.notes_slide.notes_text_frame
        length = gettext("%(n)s minutes") % {"n": slide.minutes} if slide.minutes else ""
        lines = [[Run(length, bold=True)]] if length else []
        lines += [line for node in slide.notes for line in note_lines(node)]
        if slide.kind == "help":
            lines += [line for card in self.deck.card for line in card_lines(card)]
        for place, line in enumerate(lines):
            self.paragraph(frame, line, first=not place, plain=True)

    def paragraph(
        self, frame: Any, line: list[Run], *, first: bool = False, colour: str | None = None, bullet: bool = False,
        link: str = "", face: str = "", plain: bool = False,
    ) -> None:  # fmt: skip
        """Write one paragraph in the language and direction of the deck."""
        paragraph = frame.paragraphs[0] if first else frame.add_paragraph()
        self.direct(paragraph, bullet=bullet, plain=plain)
        for piece in line:
            if piece.text == "\n":
                paragraph.add_line_break()
                continue
            run = paragraph.add_run()
            run.text, run.font.bold, run.font.italic = piece.text, piece.bold or None, piece.italic or None
            if colour:
                run.font.color.rgb = RGBColor.from_string(colour)
            if face and not self.rtl:
                run.font.name = face
            run._r.get_or_add_rPr().set("lang", self.tag)
            if link and not piece.bold:
                self.jump(run, link)

    def direct(self, paragraph: Any, *, bullet: bool, plain: bool) -> None:
        """Set direction and bullet of a paragraph."""
        look = paragraph._p.get_or_add_pPr()
        if self.rtl:
            look.set("rtl", "1")
            look.set("algn", "r")
        if not bullet and not plain:
            look.set("marL", "0")
            look.set("indent", "0")
            etree.SubElement(look, qn("a:buNone"))

    def jump(self, run: Any, link: str) -> None:
        """Make a choice lead to its slide."""
        click = etree.SubElement(run._r.get_or_add_rPr(), qn("a:hlinkClick"))
        click.set(qn("r:id"), link)
        click.set("action", "ppaction://hlinksldjump")


def service_runs(node: Node) -> list[Run]:
    """Return a service: its name, its numbers, its address."""
    return [
        Run(node["name"], bold=True),
        *(Run("   " + ltr(phone), bold=True) for phone in node["phones"]),
        Run("   " + ltr(node["shown"])),
    ]


def note_lines(node: Node) -> list[list[Run]]:
    """Return the paragraphs of one node of notes."""
    label = [Run(f"{node['label']}: ", bold=True)] if node.get("label") else []
    if node["type"] == "list":
        return [*([label] if label else []), *([Run("• "), *runs(item)] for item in node["items"])]
    if node["type"] == "service":
        return [service_runs(node)]
    return [[*label, *runs(node["content"])]]


def card_lines(card: Node) -> list[list[Run]]:
    """Return the disclosure card as paragraphs."""
    head = [[Run("")], [Run(card["title"], bold=True)], [Run(card["subtitle"])]]
    steps = [[Run(f"{place}. "), *runs(step)] for place, step in enumerate(card["steps"], 1)]
    said = [[Run("• " + words, italic=True)] for words in card["say"]]
    return [
        *head,
        *steps,
        *said,
        [Run(gettext("What we never do"), bold=True)],
        *([Run("• "), *runs(never)] for never in card["never"]),
    ]


def prepare(file: Any, strong: str, *, rtl: bool) -> None:
    """Make the blank presentation ours: size, theme, and where its two layouts have their places."""
    file.slide_width, file.slide_height = WIDE, HIGH
    master = file.slide_master
    theme(master.part.part_related_by(RT.THEME), strong)
    for layout in list(file.slide_layouts)[2:]:
        file.slide_layouts.remove(layout)
    ground = master.background.fill
    ground.solid()
    ground.fore_color.rgb = RGBColor.from_string(PAPER)
    master.shapes._spTree.insert(2, parse_xml(BAR.format(strong=strong)))
    width = Emu(WIDE - 2 * EDGE)
    for place in (master, file.slide_layouts[_CONTENT]):
        lay(place, (EDGE, Inches(0.55), width, Inches(1.3)), (EDGE, Inches(2.0), width, Inches(4.9)))
    lay(file.slide_layouts[_TITLE], (EDGE, Inches(1.7), width, Inches(2.4)), (EDGE, Inches(4.2), width, Inches(1.8)))
    for layout in (master, *file.slide_layouts):
        for shape in [s for s in layout.placeholders if s.placeholder_format.type in _FOOTER]:
            shape._element.getparent().remove(shape._element)
    styles(master, rtl=rtl)


def lay(layout: Any, title: tuple, body: tuple) -> None:
    """Put the title and the text of a layout in their places."""
    shapes = sorted(
        (s for s in layout.placeholders if s.placeholder_format.type not in _FOOTER), key=lambda s: s.placeholder_format.idx
    )
    for shape, box in zip(shapes, (title, body), strict=False):
        shape.left, shape.top, shape.width, shape.height = box


def styles(master: Any, *, rtl: bool) -> None:
    """Set sizes, sides and direction in the master, so that a slide that somebody adds has them too."""
    texts = master._element.find(qn("p:txStyles"))
    for name, size in (("p:titleStyle", 4000), ("p:bodyStyle", 2800)):
        for level in texts.find(qn(name)):
            if not level.tag.endswith("pPr"):
                continue
            level.set("algn", "r" if rtl else "l")
            level.set("rtl", "1" if rtl else "0")
            for space in level.findall(qn("a:spcBef")):
                space[:] = [etree.Element(qn("a:spcPts"), val="1000" if name == "p:bodyStyle" else "0")]
            run = level.find(qn("a:defRPr"))
            if run is not None:
                run.set("sz", str(size))
    for layout in (master, *master.slide_layouts):
        for level in layout._element.iter(qn("a:lvl1pPr")):
            if layout is not master:
                level.set("algn", "r" if rtl else "l")
                level.set("rtl", "1" if rtl else "0")
        for anchor in layout._element.iter(qn("a:bodyPr")):
            anchor.set("anchor", "t")
    master.slide_layouts[_TITLE].placeholders[0]._element.find(".//" + qn("a:bodyPr")).set("anchor", "b")


def theme(part: Any, strong: str) -> None:
    """Give the theme our colours and fonts, so that what somebody adds looks like the rest."""
    root = etree.fromstring(part.blob)
    space = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    for name, value in {
        "dk1": INK,
        "dk2": INK,
        "lt2": PAPER,
        "accent1": strong,
        "accent2": AMBER,
        "hlink": strong,
        "folHlink": strong,
    }.items():
        slot = root.find(f".//a:clrScheme/a:{name}", space)
        slot[:] = [etree.Element(qn("a:srgbClr"), val=value)]
    for kind, face in (("majorFont", DISPLAY), ("minorFont", READ)):
        fonts = root.find(f".//a:fontScheme/a:{kind}", space)
        fonts.find("a:latin", space).set("typeface", face)
        fonts.find("a:cs", space).set("typeface", ARABIC)
        for script in fonts.findall("a:font[@script='Arab']", space):
            script.set("typeface", ARABIC)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def pptx(deck: Deck, title: str) -> bytes:
    """Return a deck as PPTX."""
    with override(deck.language):
        return Writer(deck).data(title)
