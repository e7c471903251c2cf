"""A Word document: headings, paragraphs, lists and tables in the language and direction of the page, with real styles."""

import io
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from safelight.core.tree import Node
from safelight.printing.office import ARABIC, BANDS, DISPLAY, INK, NO_BAND, READ, Run, language_tag, ltr, runs, same_bytes, stamp

Cell = list[Run]
SIZES = {"Normal": 11, "Title": 26, "Subtitle": 14, "Heading 1": 18, "Heading 2": 14, "Heading 3": 12, "Intense Quote": 11}
TEXT_WIDTH = Mm(170)
"""Between the margins of A4; on Letter a table leaves a little room."""


class Word:
    """Writes one document from top to bottom."""

    def __init__(self, meta: dict[str, Any], labels: dict[str, str]) -> None:
        self.meta, self.labels = meta, labels
        self.rtl = meta["dir"] == "rtl"
        self.tag = language_tag(meta["lang"], meta["region"] or "")
        self.strong, self.tint = BANDS.get(meta["band"], NO_BAND)
        self.file = Document()
        self._styles()
        self._page()

    def _styles(self) -> None:
        for name, size in SIZES.items():
            style = self.file.styles[name]
            display = name not in ("Normal", "Heading 3", "Intense Quote")
            style.font.name, style.font.size = DISPLAY if display else READ, Pt(size)
            style.font.color.rgb = RGBColor.from_string(INK if name in ("Normal", "Title") else self.strong)
            look = style.element.get_or_add_rPr()
            for spread in look.findall(qn("w:spacing")):  # letters of Arabic are joined
                look.remove(spread)
            style.font.italic = False
            _own_fonts(look.find(qn("w:rFonts")))
            _set(look, "w:szCs", str(size * 2))
        self.file.styles["Normal"].paragraph_format.space_after = Pt(5)
        mark = OxmlElement("w:lang")
        self.file.styles["Normal"].element.get_or_add_rPr().append(mark)
        for default in self.file.styles.element.iter(qn("w:lang")):
            default.set(qn("w:bidi" if self.rtl else "w:val"), self.tag)

    def _page(self) -> None:
        section = self.file.sections[0]
        letter = self.meta["paper"] == "us-letter"
        section.page_width, section.page_height = (Mm(216), Mm(279)) if letter else (Mm(210), Mm(297))
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
        if self.rtl:
            section._sectPr.append(OxmlElement("w:bidi"))
        footer = section.footer.paragraphs[0]
        self._direct(footer)
        self._write(footer, [Run(f"{ltr(self.meta['footer'])}  ·  ")])
        for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
            run = footer.add_run()
            part = OxmlElement("w:instrText" if text else "w:fldChar")
            if text:
                part.text = text
            else:
                part.set(qn("w:fldCharType"), kind)
            run._r.append(part)

    def heading(self, text: str, level: int) -> None:
        """Write a heading; level 0 is the title of the document."""
        self._write(self._direct(self.file.add_heading("", level)), [Run(text)])

    def paragraph(self, line: Cell, style: str | None = None) -> Any:
        """Write a paragraph."""
        paragraph = self._direct(self.file.add_paragraph(style=style))
        self._write(paragraph, line)
        return paragraph

    def inline(self, nodes: list[Node], label: str = "") -> None:
        """Write inline nodes as a paragraph, with a bold label before it."""
        self.paragraph([*([Run(f"{label}: ", bold=True)] if label else []), *runs(nodes)])

    def items(self, items: Iterable[Cell], *, ordered: bool = False) -> None:
        """Write a list; each numbered one begins with one."""
        number = self._restarted() if ordered else None
        for item in items:
            paragraph = self.paragraph(item, "List Number" if ordered else "List Bullet")
            if number is not None:
                look = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                look.get_or_add_ilvl().val = 0
                look.get_or_add_numId().val = number

    def _restarted(self) -> int:
        numbering = self.file.part.numbering_part.element
        usual = self.file.styles["List Number"].element.pPr.numPr.numId.val
        kind = next(num for num in numbering.num_lst if num.numId == usual).abstractNumId.val
        number = numbering.add_num(kind)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return number.numId

    def table(self, head: list[str], rows: Iterable[list[Cell]], widths: list[float] | None = None) -> None:
        """Write a table whose first row is repeated on each page as its heading."""
        table = self.file.add_table(rows=0, cols=len(head), style="Table Grid")
        if self.rtl:
            table._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
        for place, cells in enumerate([[[Run(text, bold=True)] for text in head], *rows]):
            row = table.add_row()
            if not place:
                row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for at, line in enumerate(cells):
                self._cell(row.cells[at], line, shaded=not place)
        table.autofit = False
        parts = widths or [1] * len(head)
        for column, part in zip(table.columns, parts, strict=True):
            column.width = int(TEXT_WIDTH * part / sum(parts))
            for cell in column.cells:
                cell.width = column.width
        self.file.add_paragraph().paragraph_format.space_after = Pt(2)

    def _cell(self, cell: Any, line: Cell, *, shaded: bool) -> None:
        paragraph = self._direct(cell.paragraphs[0])
        paragraph.paragraph_format.space_after = Pt(1)
        self._write(paragraph, line)
        if shaded:
            ground = OxmlElement("w:shd")
            ground.set(qn("w:val"), "clear")
            ground.set(qn("w:fill"), self.tint)
            cell._tc.get_or_add_tcPr().append(ground)

    def _direct(self, paragraph: Any) -> Any:
        if self.rtl:
            look = paragraph._p.get_or_add_pPr()
            look.insert_element_before(
                OxmlElement("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr"
            )
        return paragraph

    def _write(self, paragraph: Any, line: Cell) -> None:
        for piece in line:
            if piece.text == "\n":
                paragraph.add_run().add_break()
                continue
            run = paragraph.add_run(piece.text)
            run.bold, run.italic = piece.bold or None, piece.italic or None
            if self.rtl:
                run.font.rtl = True
                run.font.cs_bold, run.font.cs_italic = piece.bold or None, piece.italic or None

    def data(self) -> bytes:
        """Return the finished file."""
        stamp(self.file.core_properties, self.meta["title"], self.tag)
        buffer = io.BytesIO()
        self.file.save(buffer)
        return same_bytes(buffer.getvalue())


def _own_fonts(fonts: Any) -> None:
    """Free a style of the theme's fonts, which know no Arabic."""
    for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[theme]
    fonts.set(qn("w:cs"), ARABIC)


def _set(look: Any, name: str, value: str) -> None:
    """Set a property of a style, in the place where it must stand."""
    found = look.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        size = look.find(qn("w:sz"))
        size.addnext(found)
    found.set(qn("w:val"), value)
