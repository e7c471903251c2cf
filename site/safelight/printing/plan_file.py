"""A plan as an editable DOCX: the document tree that paper is set from, written with Word's own styles.

An app's `plan_parts` module says how its blocks are written, as `@written("steps")`; those that every page may have are here.
"""

from collections.abc import Callable
from typing import Any

from django.utils.translation import override

from safelight.core.tree import CannotPrint, Node
from safelight.printing.document import document
from safelight.printing.office import Run, ltr, runs
from safelight.printing.word import Word

Part = Callable[[Word, Node], None]
PARTS: dict[str, Part] = {}


def written(*names: str) -> Callable[[Part], Part]:
    """Say that a function writes the blocks with these names."""

    def keep(part: Part) -> Part:
        PARTS.update(dict.fromkeys(names, part))
        return part

    return keep


def plan(page: Any, country: str, minutes: int) -> dict[str, Any]:
    """Return the plan of a page as a document."""
    return document(page, country=country, part="plan", minutes=minutes)


def docx(told: dict[str, Any], _title: str) -> bytes:
    """Return a document as DOCX.

    Raises:
        CannotPrint: it has a block that nobody wrote a part for.
    """
    with override(told["meta"]["lang"]):
        word = Word(told["meta"], told["labels"])
        write(word, told["body"])
        return word.data()


def write(word: Word, nodes: list[Node]) -> None:
    """Write nodes in their order."""
    for node in nodes:
        if node["type"] not in PARTS:
            raise CannotPrint(f"{node['type']} has no form in an editable plan.")
        PARTS[node["type"]](word, node)


@written("contents", "pagebreak", "page_total")
def nothing(_word: Word, _node: Node) -> None:
    """Leave out what Word makes itself."""


@written("plan_head")
def head(word: Word, node: Node) -> None:
    word.paragraph([Run(" · ".join(text for text in (node["kind"], node.get("tag", "")) if text), bold=True)])
    word.heading(node["title"], 0)
    word.paragraph([Run(node["subtitle"])], "Subtitle")
    word.paragraph([Run(node["summary"])])


@written("facts")
def facts(word: Word, node: Node) -> None:
    word.table([fact["label"] for fact in node["items"]], [[[Run(fact["value"])] for fact in node["items"]]])


@written("heading")
def heading(word: Word, node: Node) -> None:
    word.heading(node["text"], min(max(node["level"], 1), 3))


@written("paragraph", "lead")
def paragraph(word: Word, node: Node) -> None:
    word.inline(node["content"])


@written("list", "lamp_list")
def items(word: Word, node: Node) -> None:
    word.items([list(runs(item)) for item in node["items"]], ordered=bool(node.get("ordered")))


@written("prose")
def prose(word: Word, node: Node) -> None:
    if node["title"]:
        word.heading(node["title"], 2)
    write(word, node["text"])
    if rows := [[list(runs(cell)) for cell in row["cells"]] for row in node.get("rows") or []]:
        word.table(["".join(run.text for run in cell) for cell in rows[0]], rows[1:])


@written("callout")
def callout(word: Word, node: Node) -> None:
    word.paragraph([Run(node["title"], bold=True)])
    write(word, node["text"])


@written("checklist")
def checklist(word: Word, node: Node) -> None:
    word.heading(node["title"], 3)
    word.items([[Run("☐ "), *runs(item)] for item in node["items"]])


@written("figure")
def figure(word: Word, node: Node) -> None:
    word.paragraph([Run(node["alt"], italic=True), Run(" "), *runs(node["caption"])])


@written("quotation")
def quotation(word: Word, node: Node) -> None:
    word.paragraph([Run("“"), *runs(node["quote"]), Run(f"” {node['who']}")], "Intense Quote")


@written("content_note")
def content_note(word: Word, node: Node) -> None:
    word.paragraph([Run(f"{word.labels['content_note']}: ", bold=True), Run(node["text"])], "Intense Quote")
    for text in (node["fiction"], node["supervision"]):
        if text:
            word.paragraph([Run(text)])


@written("shared_words")
def shared_words(word: Word, node: Node) -> None:
    word.heading(node["title"], 2)
    word.items([list(runs(line)) for line in node["lines"]])


@written("disclosure_card")
def disclosure_card(word: Word, node: Node) -> None:
    word.paragraph([Run(node["subtitle"], bold=True)])
    word.items([list(runs(step)) for step in node["steps"]], ordered=True)
    word.heading(word.labels["words_that_help"], 2)
    word.items([[Run(words)] for words in node["say"]])
    word.heading(word.labels["never"], 2)
    word.items([list(runs(never)) for never in node["never"]])


@written("vocabulary")
def vocabulary(word: Word, node: Node) -> None:
    for one in node["words"]:
        term = one["term"]
        said = list(runs(one["learner_text"])) or [Run(term["child_definition"] or term["definition"])]
        word.paragraph([Run(f"{term['term']}: ", bold=True), *said], "List Bullet")


@written("misconceptions")
def misconceptions(word: Word, node: Node) -> None:
    rows = [[list(runs(item[key])) for key in ("fact", "heard", "response")] for item in node["items"]]
    word.table([word.labels[name] for name in ("what_is_true", "people_say", "you_can_answer")], rows)


@written("what_if")
def what_if(word: Word, node: Node) -> None:
    rows = [[list(runs(item[key])) for key in ("happens", "say", "do")] for item in node["items"]]
    word.table([word.labels[name] for name in ("if_happens", "say", "do")], rows)


@written("chat")
def chat(word: Word, node: Node) -> None:
    word.heading(node["title"], 2)
    word.inline(node["note"])
    for turn in node["turns"]:
        note = (
            [Run(f"  [{turn['label']}: ", italic=True), *runs(turn["note"], italic=True), Run("]", italic=True)]
            if turn["note"]
            else []
        )
        word.paragraph([Run(f"{turn['name']}: ", bold=True), *runs(turn["text"]), *note])


@written("statistic")
def statistic(word: Word, node: Node) -> None:
    if node.get("statement"):
        source = node["source"]
        word.paragraph([Run(node["statement"]), Run(f" ({source['publisher']}, {source['year']})", italic=True)])


@written("chart")
def chart(word: Word, node: Node) -> None:
    word.paragraph([Run(node["title"], bold=True)])
    word.items([[Run(f"{bar['label']}: {bar['shown']}")] for bar in node["bars"]])


@written("services", "services_short")
def services(word: Word, node: Node) -> None:
    word.paragraph([Run(node["danger"], bold=True)])
    for group in node["groups"]:
        word.heading(group["title"], 2)
        for service in group["services"]:
            numbers = [Run("  " + ltr(number), bold=True) for number in service["phones"]]
            rest = [service["text"], service["chat"], service["hours"], service["note"]]
            about = [Run("  " + " · ".join(text for text in rest if text)), Run("  " + ltr(service["shown"]))]
            word.paragraph([Run(service["name"], bold=True), *numbers, *about], "List Bullet")
    if node["checked"]:
        word.paragraph([Run(word.labels["last_checked"].replace("{date}", node["checked"]))])


@written("evidence")
def evidence(word: Word, node: Node) -> None:
    lines = [[Run(f"{one['statement']} ({one['source']['publisher']}, {one['source']['year']})")] for one in node["statistics"]]
    lines += [[Run(f"{one['name']} ({one['year']})")] for one in node["frameworks"]]
    lines += [[Run(f"{one['title']}: "), Run(ltr(one["href"]))] for one in node["sources"]]
    word.items(lines)


@written("colophon")
def colophon(word: Word, node: Node) -> None:
    for line in node["lines"]:
        word.inline(line)
    word.paragraph([Run(ltr(word.meta["href"]))])
