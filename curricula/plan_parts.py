"""How the parts of a lesson are written into an editable plan."""

from django.utils.translation import gettext

from safelight.core.tree import Node
from safelight.printing.office import Run, runs
from safelight.printing.plan_file import written
from safelight.printing.word import Word

LETTERS = "ABCD"


@written("objectives")
def objectives(word: Word, node: Node) -> None:
    """Each objective with the frameworks it belongs to."""
    for item in node["items"]:
        named = "; ".join(framework["short"] for framework in item["frameworks"])
        word.paragraph([*runs(item["text"]), *([Run(f" ({named})", italic=True)] if named else [])], "List Bullet")


@written("before")
def before(word: Word, node: Node) -> None:
    """What to do before, and when."""
    rows = [[[Run(item["when"])], [Run(word.labels[item["priority"]])], list(runs(item["text"]))] for item in node["items"]]
    word.table([word.labels["time"], gettext("Priority"), word.labels["do"]], rows, [1.2, 0.8, 5])


@written("materials")
def materials(word: Word, node: Node) -> None:
    """What to bring."""
    rows = [[[Run(item["name"])], [Run(item["count"])], list(runs(item["no_print"]))] for item in node["items"]]
    word.table([word.labels[name] for name in ("material", "how_many", "without_printing")], rows, [2, 1.6, 3.4])


@written("steps")
def steps(word: Word, node: Node) -> None:
    """An overview as a table, then each step under a heading of its own."""
    labels = word.labels
    rows = [
        [[Run(one["clock"])], [Run(str(one["minutes"]))], [Run(one["title"])], [Run(one["grouping"])]] for one in node["steps"]
    ]
    word.table([labels["time"], labels["minutes_short"], labels["segment"], gettext("Grouping")], rows, [1, 1, 4, 3])
    for one in node["steps"]:
        word.heading(f"{one['title']} ({one['minutes']} {labels['minutes_short']})", 2)
        word.inline(one["teacher_does"], labels["teacher_does"])
        word.paragraph([Run(f"{labels['teacher_says']}:", bold=True)])
        word.items([list(runs(line)) for line in one["teacher_says"]])
        word.inline(one["learners_do"], labels["learners_do"])
        for name, label in (("look_for", "look_for"), ("short_note", "in_short")):
            if one[name]:
                word.inline(one[name], labels[label])


@written("handout")
def handout(word: Word, node: Node) -> None:
    """The answer side of a handout."""
    labels = word.labels
    word.heading(node["title"], 2)
    if node["adult_note"]:
        word.inline(node["adult_note"])
    for card in node["cards"]:
        word.heading(card["name"], 3)
        for name, label in (
            ("first_step", "first_step"),
            ("who", "who_helps"),
            ("words", "words_card"),
            ("teacher_point", "point"),
        ):
            if card[name]:
                word.inline(card[name], labels[label])
    for part in node["parts"]:
        word.heading(part["title"], 3)
        word.items(
            [
                [*runs(item["prompt"]), Run(" → "), *runs(item["answer"])] if item["answer"] else list(runs(item["prompt"]))
                for item in part["items"]
            ]
        )


@written("quiz")
def quiz(word: Word, node: Node) -> None:
    """Each question with its answers; the right one is marked."""
    for question in node["questions"]:
        word.heading("".join(run.text for run in runs(question["question"])), 3)
        for letter, option in zip(LETTERS, question["options"], strict=False):
            mark = " ✓" if option["correct"] else ""
            text = list(runs(option["text"], bold=bool(option["correct"])))
            word.paragraph([Run(f"{letter}{mark}  ", bold=True), *text, Run(". "), *runs(option["feedback"], italic=True)])
