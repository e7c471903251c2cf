"""What files of campaigns and kits are called by people: `item_part_paper_ink_language-country.ending` (design of the campaigns, 4.1).

Date and hash stand in the manifest and in the ledger, never in a name.
"""

from typing import Any


def part_name(
    page: Any, part: str = "", *, paper: str = "", ink: str = "", country: str = "", ending: str, neutral: bool = False
) -> str:
    """Return the name of one file, such as `not-your-fault_poster-a_a3_bw_en-gb.pdf`; without a part, that of everything.

    A `neutral` file may lie on a shared device: it is called by its part alone.
    """
    language = f"{page.language}-{country.lower()}" if country else page.language
    pieces = ["" if neutral else page.slug, part, paper, {"mono": "bw"}.get(ink, ink), language.lower()]
    return "_".join(piece for piece in pieces if piece) + f".{ending}"
