import pytest

from safelight.safeguarding.checker.mention import mentioned
from safelight.safeguarding.checker.negation import negated
from safelight.safeguarding.checker.rules import rule_set
from safelight.safeguarding.checker.text import Document, Sentence


def under_a_negator(text, words, lang):
    document = Document(text, lang)
    start = document.text.index(words)
    return negated(document.text, start, start + len(words), rule_set(lang).cues)


@pytest.mark.parametrize(
    ("text", "words", "lang", "expected"),
    [
        ("لا تنتظر؛ ادفع المبلغ", "ادفع", "ar", False),
        ("لا تنتظر؟ ادفع المبلغ", "ادفع", "ar", False),
        ("ادفع المبلغ؛ لا تنتظر", "ادفع", "ar", False),
        ("मत डरो। पैसे दे दो", "पैसे दे दो", "hi", False),
        ("No esperes y paga el rescate", "paga el rescate", "es", False),
        ("No esperes y págale", "pagale", "es", False),
        ("No copies y reenvíes la imagen", "reenvies la imagen", "es", True),
        ("No debes copiar y reenviar la imagen", "reenviar la imagen", "es", True),
        ("N'attendez pas et payez la rançon", "payez la rancon", "fr", False),
        ("Il ne faut pas copier et envoyer la photo", "envoyer la photo", "fr", True),
        ("Do not copy and forward the image", "forward the image", "en", True),
    ],
)
def test_a_negator_stops_at_the_end_of_its_clause(text, words, lang, expected):
    assert under_a_negator(text, words, lang) is expected


@pytest.mark.parametrize("mark", ["؛", "؟", ";", "!"])
def test_a_reported_thought_ends_with_its_clause(mark):
    cues = rule_set("en").cues
    rule = next(rule for rule in rule_set("en").rules if rule.group == "blame" and rule.data.mention == "ok")
    document = Document(f"You may feel sad{mark} it was your own fault", "en")
    whole = Sentence(0, len(document.text), 0)
    start = document.text.index("your own fault")
    assert not mentioned(document, whole, start, len(document.text), rule, cues)
    document = Document("You may feel that it was your own fault", "en")
    assert mentioned(document, Sentence(0, len(document.text), 0), 25, len(document.text), rule, cues)
