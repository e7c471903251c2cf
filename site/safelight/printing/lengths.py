"""How many minutes there are: read from an address, refused with a sentence."""

from django.utils.translation import gettext

MOST_MINUTES = 600
"""Longer than any lesson; a larger number is a slip of the hand."""


class WrongLength(ValueError):
    """Minutes that cannot be; the message is a sentence for the reader."""


def asked_minutes(text: str) -> int:
    """Return the minutes of an address, 0 where it names none. Digits of any script are read.

    Raises:
        WrongLength: it is no whole number of minutes that a lesson can have.
    """
    if not text.strip():
        return 0
    told = text.strip()
    if not told.isdecimal() or len(told) > len(str(MOST_MINUTES)) or not 0 < int(told) <= MOST_MINUTES:
        raise WrongLength(gettext("Please give the length in whole minutes, such as 30."))
    return int(told)


def between(least: int, most: int) -> WrongLength:
    """Return the refusal of a length that does not suffice or is more than a lesson bears."""
    message = gettext(
        "This lesson fits between %(least)s and %(most)s minutes. With less, its opening, its heart and its close would have no room."
    )
    return WrongLength(message % {"least": least, "most": most})
