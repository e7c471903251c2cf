"""What is practised: the five strands of the curriculum, each made of topics."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

SKILLS = {
    "help": (_("Asking for help, helping a friend"), {"help-seeking", "secrets", "supporting-others", "upstanding", "recovery"}),
    "say": (_("Feelings, my body, my say"), {"feelings", "body-and-boundaries", "relationships"}),
    "trust": (_("Trust and pressure"), {"online-friends", "grooming", "sexual-extortion", "gifts-and-money", "games-and-chat"}),
    "images": (_("Pictures and consent"), {"image-sharing", "consent", "ai-images", "live-streaming"}),
    "rights": (_("Rights, settings, reporting"), {"rights", "reporting", "settings", "privacy", "screens", "campaigning"}),
}
"""Key → title and topics."""


def skill_areas(topics: Iterable[str]) -> list[str]:
    """Return the strands to which a lesson on these topics belongs."""
    here = set(topics)
    return [key for key, (_title, members) in SKILLS.items() if here & members]
