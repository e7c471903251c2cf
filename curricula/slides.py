"""A lesson as slides: what learners see on the slide, what the teacher says and does in the notes."""

from django.utils.translation import gettext

from curricula.printing import card, short_groups
from safelight.core.inline import plain_text
from safelight.core.tree import Node
from safelight.printing.recipes import Source
from safelight.printing.slides import Slide, item_list, labelled, register_slides, said

LETTERS = "ABCD"
SERVICES_SHOWN = 4


def lesson_slides(source: Source) -> tuple[list[Slide], list[Node]]:
    """The content note first, then title, steps and what they use, the close, and where to get help."""
    steps = next(node["steps"] for node in source.nodes if node["type"] == "steps")
    steps = [step for step in steps if step["minutes"]]
    used = {key for step in steps for key in step["resource"]}
    slides = [note_slide(source), title_slide(source)]
    for step in steps:
        if step is steps[-1]:
            slides += [
                slide for node in _of(source, "story") if node["key"] not in used for slide in story_slides(node, extra=True)
            ]
        slides += step_slides(source, step, "close" if step is steps[-1] else "step")
    return [*slides, help_slide(source)], card(source)


def _of(source: Source, kind: str) -> list[Node]:
    return [node for node in source.nodes if node["type"] == kind]


def note_slide(source: Source) -> Slide:
    """What will come up, before anything is shown."""
    note = _of(source, "content_note")[0]
    body = [{"type": "paragraph", "content": said(text)} for text in (note["text"], note["fiction"]) if text]
    notes = [labelled(gettext("Say"), said(note["text"]))]
    notes += [labelled(gettext("Who must be in the room"), said(note["supervision"]))] if note["supervision"] else []
    return Slide("note", gettext("Before we start"), body, notes, key="note")


def title_slide(source: Source) -> Slide:
    """The name of the lesson; its aims, words and materials for the teacher."""
    page = source.page
    notes = [labelled(gettext("Skill practised"), said(page.skill))]
    for kind, label in (("objectives", gettext("Objectives")), ("materials", gettext("Materials"))):
        for node in _of(source, kind):
            items = [
                item["text"] if kind == "objectives" else said(f"{item['name']} ({item['count']})") for item in node["items"]
            ]
            notes.append(item_list(items, label=label))
    return Slide("title", page.title, [{"type": "paragraph", "content": said(page.question)}], notes, key="title")


def step_slides(source: Source, step: Node, kind: str) -> list[Slide]:
    """One step: what learners do, and after it the chat, the questions or the story that it uses."""
    body = [{"type": "paragraph", "content": step["learners_do"]}]
    for key in step["resource"]:
        body += shown(source, key)
    timed = {"step": step["key"], "minutes": step["minutes"]}
    slides = [Slide(kind, step["title"], body, step_notes(step), key=f"step-{step['key']}", **timed)]
    for node in source.nodes:
        if node["type"] == "quiz" and "quiz" in step["resource"]:
            slides += quiz_slides(node, timed)
        if node["type"] == "chat" and node["key"] in step["resource"]:
            slides.append(chat_slide(node, timed))
        if node["type"] == "story" and node["key"] in step["resource"]:
            slides += story_slides(node, **timed)
    return slides


def step_notes(step: Node) -> list[Node]:
    """What the teacher does, says and looks for."""
    does = [labelled(gettext("You do"), step["teacher_does"])]
    says = [item_list(step["teacher_says"], label=gettext("You say"))]
    seen = [labelled(gettext("Look for"), step["look_for"])] if step["look_for"] else []
    short = step["short_note"] if step["minutes"] < step["minutes_full"] else []
    return [*does, *says, *seen, *([labelled(gettext("With less time"), short)] if short else [])]


def shown(source: Source, key: str) -> list[Node]:
    """What of a step's resource learners need to see: rules, a handout's task; never its answers."""
    if key == "ground_rules":
        return [item_list(words["lines"]) for words in _of(source, "shared_words")[:1]]
    for handout in _of(source, "handout"):
        if handout["key"] == key:
            return [_task(handout["title"], handout["instructions"])]
        for part in handout["parts"]:
            if f"{handout['key']}-{part['key']}" == key:
                return [_task(f"{handout['title']} {part['key']}: {part['title']}", part["task"])]
    return []


def _task(title: str, task: list[Node]) -> Node:
    return {"type": "paragraph", "content": [{"type": "strong", "content": said(f"{title}. ")}, *task]}


def chat_slide(node: Node, timed: dict) -> Slide:
    """A chat without its marks: learners find the signs; the notes hold them."""
    turns = [[{"type": "strong", "content": said(f"{turn['name']}: ")}, *turn["text"]] for turn in node["turns"]]
    marks = [[*said(f"{turn['label']}: "), *turn["note"]] for turn in node["turns"] if turn["note"]]
    notes = [labelled("", node["note"]), item_list(marks, label=gettext("What to notice"))]
    return Slide("chat", node["title"], [item_list(turns)], notes, key=node["key"], **timed)


def quiz_slides(node: Node, timed: dict) -> list[Slide]:
    """A question on each slide; which answer is right, and why, in the notes."""
    slides = []
    for question in node["questions"]:
        options = list(zip(LETTERS, question["options"], strict=False))
        notes = [labelled("", question["how"])] if question["how"] else []
        for letter, option in options:
            mark = gettext("%(letter)s is right") if option["correct"] else "%(letter)s"
            notes.append(labelled(mark % {"letter": letter}, option["feedback"]))
        body = [{"type": "choice", "mark": letter, "content": option["text"], "to": ""} for letter, option in options]
        slides.append(Slide("quiz", plain_text(question["question"]), body, notes, key=f"quiz-{question['key']}", **timed))
    return slides


def story_slides(node: Node, *, extra: bool = False, step: str = "", minutes: int = 0) -> list[Slide]:
    """A story for a class vote: one slide a page; each choice leads to its slide."""
    timed = {"step": step or node["key"], "minutes": minutes or node["minutes"], "extra": extra}
    slides = []
    for page in node["pages"]:
        body = [{"type": "paragraph", "content": page["text"]}]
        body += [
            {"type": "choice", "mark": letter, "content": choice["text"], "to": f"{node['key']}-{choice['to']}"}
            for letter, choice in zip("ABCDEFGH", page["choices"], strict=False)
        ]
        body += [{"type": "say", "content": page["message"]}] if page["message"] else []
        first = page["key"] == node["start"]
        notes = [labelled(gettext("Use"), node["use"]), labelled("", node["note"])] if first else []
        notes.append(labelled(gettext("You do"), said(_vote(page))))
        slides.append(Slide("story", node["title"], body, notes, key=f"{node['key']}-{page['key']}", **timed))
    return slides


def _vote(page: Node) -> str:
    if page["choices"]:
        return gettext("Read the page aloud. Let hands decide, then choose that answer. Nobody has to say why.")
    return gettext("An end. You can go back to the first page and choose another way.")


def help_slide(source: Source) -> Slide:
    """Where to get help: the last thing on the screen. Services for adults alone stand in the notes."""
    found = next(
        iter(_of(source, "first_help")),
        {"title": gettext("Get help"), "lines": [], "slots": ["young-people"], "adults_only": False},
    )
    groups = short_groups(source.context.country, found["slots"] or ["young-people"])
    services = [_service(service) for group in groups["groups"] for service in group["services"]][:SERVICES_SHOWN]
    lines = [{"type": "say", "content": line} for line in found["lines"]]
    body = (
        lines[:4] if found["adults_only"] else [*lines[:1], *services, {"type": "paragraph", "content": said(groups["danger"])}]
    )
    notes = [labelled(gettext("You do"), said(gettext("Leave this slide up while learners go. Stay in the room.")))]
    notes += services if found["adults_only"] else []
    return Slide("help", found["title"], body, notes, key="help")


def _service(service: Node) -> Node:
    return {
        "type": "service",
        "name": service["name"],
        "phones": service["phones"],
        "shown": service["shown"],
        "note": service["note"],
    }


register_slides("lesson", lesson_slides, needs="steps")
