import pytest

from safelight.safeguarding.reading_level import reading_grade

EASY = {
    "en": ["You can stop. You can tell a grown-up. It is not your fault. We will help you. You are safe with us."] * 3,
    "es": ["Puedes parar. Puedes contarlo. No es culpa tuya. Te vamos a ayudar. Estás a salvo con nosotros."] * 3,
    "fr": ["Tu peux dire stop. Tu peux en parler. Ce n’est pas ta faute. On va t’aider. Tu es en sécurité ici."] * 3,
    "pt": ["Podes parar. Podes contar. A culpa não é tua. Vamos ajudar-te. Estás a salvo com a gente."] * 3,
    "ar": ["يمكنك أن تتوقف. يمكنك أن تخبر أحدا. ليس ذنبك. سوف نساعدك. أنت معنا بأمان."] * 3,
}
HARD = {
    "en": ["Organisational implementation of comprehensive safeguarding methodologies necessitates interdisciplinary collaboration, institutional accountability and continuous evaluation of preventative interventions across administrative jurisdictions."] * 3,
    "es": ["La implementación organizativa de metodologías integrales de protección requiere colaboración interdisciplinaria, responsabilidad institucional y evaluación continua de intervenciones preventivas administrativas."] * 3,
    "fr": ["La mise en œuvre organisationnelle de méthodologies globales de protection nécessite une collaboration interdisciplinaire, une responsabilité institutionnelle et une évaluation continue des interventions préventives."] * 3,
    "pt": ["A implementação organizacional de metodologias integrais de proteção requer colaboração interdisciplinar, responsabilidade institucional e avaliação contínua de intervenções preventivas administrativas."] * 3,
    "ar": ["يستلزم التنفيذ المؤسسي للمنهجيات الشاملة للحماية تعاونا متعدد التخصصات ومسؤولية مؤسسية وتقييما مستمرا للتدخلات الوقائية عبر الاختصاصات الإدارية المختلفة في جميع المستويات."] * 3,
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt", "ar"])
def test_a_plain_text_has_a_lower_grade_than_an_official_one(language: str) -> None:
    easy, hard = reading_grade(EASY[language], language), reading_grade(HARD[language], language)
    assert easy is not None
    assert hard is not None
    assert easy.value < 5
    assert hard.value > 9
    assert easy.measure == hard.measure


def test_a_short_text_and_an_unknown_language_have_no_grade() -> None:
    assert reading_grade(["Too short."], "en") is None
    assert reading_grade(EASY["en"], "xx") is None
