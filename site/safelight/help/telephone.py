"""Telephone numbers: shown as their country writes them, dialled as `tel:` wants them. Never changed in between."""

import re

import phonenumbers

_ASIDE = re.compile(r"\(([^)]*)\)")


def dialling(phone: str) -> list[dict[str, str]]:
    """Return `{"shown", "href"}` for each number in `phone`; several are separated by ` / `.

    Digits are kept exactly, for a short code such as 116 111 is dialled as it stands, in its own country, and must not
    gain a country code. Letters of a number that spells a word become the digits of their keys; what stands in
    parentheses is read aloud but dialled only when it is a whole number itself.
    """
    found = []
    for part in filter(None, re.split(r"\s*/\s*", phone.strip())):
        asides = [a for a in _ASIDE.findall(part) if len(re.sub(r"\D", "", a)) >= 7]  # noqa: PLR2004
        number = asides[0] if asides else _ASIDE.sub("", part)
        digits = re.sub(r"(?!^\+)\D", "", phonenumbers.convert_alpha_characters_in_number(number.strip()))
        if digits:
            found.append({"shown": part, "href": f"tel:{digits}"})
    return found
