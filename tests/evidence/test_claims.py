"""Claims that we do not repeat stand on one page, each with its reason and a better way to say it."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from safelight.core.library.files import StarterProblems
from safelight.core.library.taxonomy import entries
from safelight.evidence.library import ClaimEntry
from safelight.evidence.models import Claim
from safelight.safeguarding.checker.engine import check


@pytest.mark.usefixtures("library")
def test_every_claim_stands_on_the_page_with_its_reason_and_what_we_say() -> None:
    answer = Client().get("/en/claims/").content.decode()
    assert Claim.objects.count() >= 25
    for claim in Claim.objects.all():
        assert f'id="{claim.key}"' in answer
    assert "Say what was counted" in answer


@pytest.mark.usefixtures("library")
def test_evidence_leads_to_the_claims() -> None:
    assert 'href="/en/claims/"' in Client().get("/en/evidence/").content.decode()


@pytest.mark.usefixtures("library")
def test_what_we_say_instead_passes_our_own_check() -> None:
    wrong = [c.key for c in Claim.objects.all() if any(f.level == "block" for f in check(f"{c.why} {c.instead}", "en"))]
    assert wrong == []


@pytest.mark.usefixtures("library")
def test_a_claim_that_we_call_wrong_or_outdated_names_its_source() -> None:
    assert not Claim.objects.exclude(verdict="unverifiable").filter(source=None).exists()


def test_a_claim_without_a_reason_is_refused_with_its_file(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(
        '- {id: a, group: numbers, said: "b", verdict: wrong, why: "", instead: "Something else."}\n', encoding="utf-8"
    )
    with pytest.raises(StarterProblems, match=r"claims\.yaml"):
        entries(file, ClaimEntry)


def test_a_wrong_claim_needs_a_reason_that_can_be_read() -> None:
    with pytest.raises(ValidationError, match="why"):
        Claim(key="a", group="law", said="b", verdict="wrong", why="No.", instead="c").clean()
