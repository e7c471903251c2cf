"""Every interface word that paper needs, through gettext in the language of the document. Typst itself holds no language."""

from django.utils.translation import gettext_lazy as _

LABELS = {
    # where one is
    "page": _("{n} of {total}"),
    "page_short": _("Page"),
    "paper": _("Paper"),
    "page_total": _("This document has {n} pages."),
    "contents": _("Contents"),
    "qr_alt": _("Code that leads to this page on the web"),
    # care
    "content_note": _("Content note"),
    "words_that_help": _("Words that help"),
    "never": _("What we never do"),
    "last_checked": _("Services last checked on {date}."),
    "worldwide": _("worldwide"),
    # facts
    "source": _("Source"),
    "figures": _("Figures"),
    "guidance": _("Guidance behind this page"),
    "frameworks": _("Laws and frameworks"),
    # talk
    "say": _("Say"), "ask": _("Ask"), "do": _("Do"), "show": _("Show"),
    "people_say": _("People say"),
    "what_is_true": _("What is true"),
    "you_can_answer": _("You can answer"),
    "if_happens": _("If this happens"),
    "leave_out": _("Leave out"),
    "say_instead": _("Say instead"),
    "why": _("Why"),
    # time and running order
    "minutes_short": _("min"), "time": _("Time"), "segment": _("Part"), "who": _("Who leads"), "materials": _("You need"), "ends": _("End"),
    # lesson
    "must": _("must"), "should": _("should"), "could": _("could"),
    "need_should": _("helpful"), "need_could": _("if at hand"),
    "material": _("Material"), "how_many": _("How many"), "without_printing": _("Without printing"),
    "teacher_does": _("Teacher does"), "teacher_says": _("Teacher says"), "learners_do": _("Learners do"),
    "look_for": _("Look for"), "in_short": _("In short"), "not_in_short": _("left out of the short version"),
    "short_minutes": _("short version: {n} min"),
    "go_to": _("(go to {n})"),
    "first_step": _("First step"), "who_helps": _("Who helps"), "words_card": _("Words"), "point": _("Point"),
    "hand_alt": _("The outline of a hand, with a number at each finger and in the palm"),
    # sheets
    "cut_half": _("Two on a page. Cut along the line."),
    "cut_cards": _("Print on one side. Cut along the lines."),
    "set": _("Set {n}"),
    "talk_about": _("Talk about"), "before_word": _("Before"), "after_word": _("After"),
    # guide
    "notice": _("What you may notice"), "could_mean": _("It could mean"), "or_else": _("Or something else"), "you_can_do": _("What you can do"),
    "age": _("Age"), "before_anything": _("Before anything happens"), "now": _("Now"), "note": _("Note"),
    # kit and campaign
    "room_rules": _("Rules for the room"), "sheet": _("Sheet"), "copies": _("Copies"), "sides": _("Sides"),
    "never_says": _("What it never says or shows"), "picture": _("Picture"),
    "partner": _("Your logo, your local number"),
    "day": _("Day"), "card": _("Card"), "caption": _("Caption"), "alt_text": _("Alternative text"),
    "shape_square": _("square"), "shape_story": _("story"), "shape_landscape": _("landscape"),
}  # fmt: skip


def labels() -> dict[str, str]:
    """Return all labels in the active language."""
    return {key: str(text) for key, text in LABELS.items()}
