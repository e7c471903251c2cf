"""Nothing sensitive is public without a safeguarding review of those words: every road is tried."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from curricula.models import GuidePage
from safelight.safeguarding.findings import Found, accept, check_page, open_blocks
from safelight.safeguarding.gate import NotReviewed, approve, is_reviewed, signed_off
from safelight.safeguarding.roles import make_roles

pytestmark = pytest.mark.usefixtures("library")
BAD = "She put herself at risk. This is child pornography."


@pytest.fixture
def guide() -> GuidePage:
    return GuidePage.objects.get(resource_key="sextortion-first-hour", locale__language_code="en")


@pytest.fixture
def people(db: None) -> dict:
    groups = {group.name: group for group in make_roles()}
    found = {}
    for name, group in groups.items():
        user = get_user_model().objects.create_user(name.split()[-1].lower(), password="x")
        user.groups.add(group)
        found[name.split()[-1].lower()] = user
    found["boss"] = get_user_model().objects.create_superuser("boss", password="x")
    return found


def changed(guide: GuidePage, words: str = "A calmer summary.") -> GuidePage:
    guide.summary = words
    return guide


def is_public(guide: GuidePage, words: str) -> bool:
    return words in GuidePage.objects.get(pk=guide.pk).summary


def test_a_delivered_page_is_public_but_not_signed_off(guide: GuidePage) -> None:
    assert is_reviewed(guide)
    assert not signed_off(guide)


def test_revision_publish_is_refused(guide: GuidePage) -> None:
    with pytest.raises(NotReviewed):
        changed(guide).save_revision().publish()
    assert not is_public(guide, "calmer")


def test_save_is_refused(guide: GuidePage) -> None:
    with pytest.raises(NotReviewed):
        changed(guide).save()


def test_the_schedule_is_refused(guide: GuidePage) -> None:
    page = changed(guide)
    page.go_live_at = timezone.now() - timedelta(minutes=2)
    page.save_revision(approved_go_live_at=page.go_live_at)
    with pytest.raises(NotReviewed):
        call_command("publish_scheduled")
    assert not is_public(guide, "calmer")


@pytest.mark.parametrize("name", ["publisher", "boss"])
def test_the_editors_button_is_refused_with_the_reason(guide: GuidePage, people: dict, client: Client, name: str) -> None:
    changed(guide).save_revision()
    client.force_login(people[name])
    url = reverse("wagtailadmin_pages:edit", args=[guide.pk])
    form = client.get(url).context["form"]
    assert form.instance.pk == guide.pk
    response = client.post(reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={guide.pk}")
    assert response.status_code in (200, 302, 403)
    assert not is_public(guide, "calmer")


def test_an_update_behind_the_gates_back_is_not_served(guide: GuidePage, client: Client) -> None:
    assert client.get(guide.url).status_code == 200
    GuidePage.objects.filter(pk=guide.pk).update(summary="Written past the gate.")
    assert client.get(guide.url).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/en/print/{slug}/guide-a4.pdf",
        "/en/print/{slug}/cartridge.imscc",
        "/en/print/social/{pk}.png",
        "/en/learn/{slug}/easy/",
        "/en/build/kit.pdf?item={slug}.guide",
    ],
)
def test_words_that_nobody_approved_are_in_no_file_either(guide: GuidePage, client: Client, path: str) -> None:
    GuidePage.objects.filter(pk=guide.pk).update(summary="Written past the gate.")
    response = client.get(path.format(slug=guide.slug, pk=guide.pk))
    assert response.status_code in (404, 503)
    assert b"Written past the gate." not in b"".join(response)


def test_where_the_gate_is_off_everything_published_is_served(guide: GuidePage, client: Client, settings) -> None:
    settings.SAFEGUARDING_GATE = False
    GuidePage.objects.filter(pk=guide.pk).update(summary="Published without a review.")
    assert client.get(guide.url).status_code == 200


def test_a_translation_is_reviewed_on_its_own(guide: GuidePage, people: dict) -> None:
    approve(guide, people["reviewer"])
    arabic = GuidePage.objects.get(translation_key=guide.translation_key, locale__language_code="ar")
    assert signed_off(guide)
    assert not signed_off(arabic)


def test_approved_words_can_be_published_and_one_more_change_cannot(guide: GuidePage, people: dict) -> None:
    revision = changed(guide).save_revision(user=people["author"])
    approve(revision.as_object(), people["reviewer"])
    revision.publish()
    assert is_public(guide, "calmer")
    with pytest.raises(NotReviewed):
        changed(GuidePage.objects.get(pk=guide.pk), "Another word.").save_revision().publish()


def test_nobody_reviews_their_own_change(guide: GuidePage, people: dict) -> None:
    revision = changed(guide).save_revision(user=people["reviewer"])
    with pytest.raises(ValidationError, match="own change"):
        approve(revision.as_object(), people["reviewer"])


def test_saving_again_without_a_change_makes_nobody_the_author(guide: GuidePage, people: dict) -> None:
    changed(guide).save_revision(user=people["author"])
    revision = guide.save_revision(user=people["reviewer"])
    approve(revision.as_object(), people["reviewer"])
    assert signed_off(revision.as_object())


def test_an_open_finding_that_must_change_refuses_the_approval(guide: GuidePage, people: dict) -> None:
    page = changed(guide, BAD)
    page.save_revision(user=people["author"])
    with pytest.raises(ValidationError, match="must be changed or overridden"):
        approve(page, people["reviewer"])


def block(guide: GuidePage) -> Found:
    return next(f for f in check_page(guide) if f.level == "block")


def test_only_a_reviewer_overrides_a_block_and_only_with_a_reason(guide: GuidePage, people: dict) -> None:
    page = changed(guide, BAD)
    page.save_revision(user=people["author"])
    for name in ("author", "translator", "publisher"):
        with pytest.raises(PermissionDenied):
            accept(page, block(page), people[name], "I like it")
    with pytest.raises(ValidationError, match="Say why"):
        accept(page, block(page), people["reviewer"], "  ")
    for found in open_blocks(check_page(page)):
        accept(page, found, people["reviewer"], "Quoted from the law of that year.")
    assert open_blocks(check_page(page)) == []


def test_an_override_ends_when_the_sentence_changes(guide: GuidePage, people: dict) -> None:
    page = changed(guide, "This is child pornography.")
    page.save_revision()
    accept(page, block(page), people["reviewer"], "Quoted from the law of that year.")
    assert open_blocks(check_page(page)) == []
    assert open_blocks(check_page(changed(page, "This was child pornography.")))


def test_the_delivered_library_has_no_finding_that_must_change() -> None:
    wrong = [
        f"{page.locale.language_code} {page.slug}: {f.rule} {f.words!r} in {f.sentence[:100]!r}"
        for page in Page.objects.live().specific()
        for f in open_blocks(check_page(page))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["en", "es", "fr", "ar"])
def test_delivered_pages_are_served_in_every_language(client: Client, language: str) -> None:
    for page in GuidePage.objects.filter(locale__language_code=language):
        assert client.get(page.url).status_code == 200
        assert page.title in client.get(page.url).content.decode()
