"""Where the parts of a lesson and of a guide stand on their pages."""

LESSON_ZONES = {
    "objectives": "lead",
    "prose:brief": "lead",
    "before": "ready",
    "vocabulary": "beside",
    "materials": "ready",
    "shared_words": "beside",
    "steps": "plan",
    "misconceptions": "answers",
    "what_if": "answers",
    "disclosure_card": "tell",
    "first_help": "learners",
    "chat": "materials",
    "story": "materials",
    "handout": "handouts",
    "quiz": "check",
    "prose:home": "home",
    "prose:letter-home": "letters",
    "prose:send": "adapt",
    "prose:easy-read": "adapt",
}
"""Zone of each block; anything else an editor adds goes to `more`."""

GUIDE_ZONES = {
    "do_now": "now",
    "first_words": "words",
    "disclosure_card": "tell",
    "family_plan": "plan",
    "vocabulary": "glossary",
    "handout": "handouts",
    "prose:one-page": "sheet",
    "prose:easy-read": "easy",
}
