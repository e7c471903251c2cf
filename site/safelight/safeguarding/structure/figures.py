"""Figures: each has its source and its year, so none stands in a text on its own."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from safelight.evidence.models import Source, Statistic
from safelight.safeguarding.found import Found, doubtful, lacking
from safelight.safeguarding.passages import Passage
from safelight.safeguarding.structure.amounts import Amount, amounts, stated, western
from safelight.safeguarding.structure.contents import Contents
from safelight.safeguarding.structure.quoting import judged, sources

_COUNTED = {
    "en": "people|child|children|young people|year-olds|learners|pupils|teens|teenagers?|girls|boys|adults|parents|users|reports|images|videos|cases|"
    "victims|survivors|accounts|websites",
    "es": "personas|niñ[ao]s?|jóvenes|adolescentes|chic[ao]s|alumn[ao]s|adult[ao]s|familias|denuncias|informes|imágenes|vídeos|casos|víctimas|"
    "sobrevivientes|cuentas|sitios",
    "fr": "personnes?|enfants?|jeunes|élèves|adolescente?s|filles|garçons|adultes|parents|signalements|images|vidéos|cas|victimes|comptes|sites",
    "ar": r"شخص\w*|أشخاص|أطفال|طفل\w*|شاب\w*|شباب|يافع\w*|مراهق\w*|فتاة|فتيات|بالغ\w*|والد\w*|بلاغ\w*|صورة|صور|مقاطع|حالة|حالات|ضحية|ضحايا|"
    r"حساب\w*|مواقع",
}
_ABOUT = {language: re.compile(rf"(?<!\w)(?:ال)?(?:{words})(?!\w)", re.I) for language, words in _COUNTED.items()}
"""A figure counts as a statistic where the text is about people or cases: 400 % of zoom is none."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def findings(contents: Contents) -> Iterator[Found]:
    """Yield each figure that has no source and year anywhere on its page, and each statistic that lacks its own (STR-05)."""
    candidates = [p for p in contents.passages if not p.cites and not sources(p.text)]
    if told := [(p, amount) for p in candidates for amount in _statistics(p, contents.language)]:
        yield from _without_source(contents, told)
    yield from _incomplete(contents)


def _statistics(passage: Passage, language: str) -> Iterator[Amount]:
    if language in _ABOUT and _ABOUT[language].search(passage.text):
        yield from (a for a in amounts(passage.text, language) if not judged(passage.block, passage.text, a.words))


def _without_source(contents: Contents, told: list[tuple[Passage, Amount]]) -> Iterator[Found]:
    publishers = set(Source.objects.exclude(publisher="").values_list("publisher", flat=True))
    rows = contents.page.statistics.all() if hasattr(contents.page, "statistics") else ()
    cited = [amount for row in rows for amount in stated(f"{row.value_en}; {row.statement_en}")]
    for passage, amount in told:
        named = _YEAR.search(western(passage.text)) and any(name in passage.text for name in publishers)
        if not named and not any(amount.is_like(other) for other in cited):
            yield doubtful(
                "STR-05", "block", amount.words, passage.text, _("A figure stands here without its source and year."), passage.place,
                _("Add the statistic under Evidence, name source and year in brackets, or say it without a figure."),
            )  # fmt: skip


def _incomplete(contents: Contents) -> Iterator[Found]:
    rows = {leaf.value: leaf.place for leaf in contents.leaves if isinstance(leaf.value, Statistic)}
    if hasattr(contents.page, "statistics"):
        rows |= {row: "statistics" for row in contents.page.statistics.all() if row not in rows}
    for row, place in rows.items():
        if not row.year.strip() or not row.publisher.strip() or not row.source_id:
            text = _("The statistic “%(name)s” has no year, publisher or source.") % {"name": row}
            yield lacking("STR-25", "block", text, place)
