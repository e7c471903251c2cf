"""Where the parts of a campaign and of a kit stand on their pages."""

CAMPAIGN_ZONES = {
    "messages": "messages",
    "statistic": "insight",
    "posters": "posters",
    "posts": "posts",
    "activities": "activities",
}
"""Zone of each block; anything else goes to `texts`, which may be copied: letter, press, newsletter."""

KIT_ZONES = {
    "first_things": "ready",
    "roles": "ready",
    "segments": "script",
    "pairs": "words",
    "chat": "words",
    "misconceptions": "words",
    "audience_questions": "words",
    "what_if": "words",
    "disclosure_card": "tell",
    "slip": "sheets",
    "scenarios": "sheets",
    "pulse": "sheets",
    "certificate": "sheets",
    "statistic": "figures",
    "vocabulary": "glossary",
    "slides": "slides",
    "print_list": "printing",
    "services": "services",
}
