"""What each role may do, tried through the admin as that person would."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from curricula.models import GuidePage, LibraryPage
from safelight.help.models import Service
from safelight.safeguarding.findings import accept, check_page
from safelight.safeguarding.gate import approve
from safelight.safeguarding.models import DisclosureCard, ReviewedHost
from safelight.safeguarding.roles import ROLES, make_roles
from safelight.translating.models import NativeReview
from tests.safeguarding.forms import form_data

pytestmark = pytest.mark.usefixtures("library")
BAD = "This is child pornography."
As = Callable[[str], Client]


@pytest.fixture
def guide() -> GuidePage:
    return GuidePage.objects.get(resource_key="grooming-signs-and-what-to-do", locale__language_code="en")


@pytest.fixture
def as_(db: None) -> As:
    groups = {group.name: group for group in make_roles()}

    def sign_in(role: str) -> Client:
        user, _made = get_user_model().objects.get_or_create(username=role)
        user.groups.set([groups[role]])
        client = Client()
        client.force_login(user)
        return client

    return sign_in


def user(role: str) -> object:
    return get_user_model().objects.get(username=role)


def draft(guide: GuidePage) -> GuidePage:
    return GuidePage.objects.get(pk=guide.pk).get_latest_revision_as_object()


def edit(client: Client, guide: GuidePage, role: str, **fields: str) -> object:
    data = form_data(draft(guide), user(role))
    for name, value in fields.items():
        data[name] = value
    return client.post(reverse("wagtailadmin_pages:edit", args=[guide.pk]), dict(data.lists()))


def opens(client: Client, model: type, view: str, *arguments: object) -> bool:
    return client.get(reverse(model.snippet_viewset.get_url_name(view), args=arguments)).status_code == 200


def passwords(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    call_command("demo_users")
    lines = capsys.readouterr().out.splitlines()
    return dict(line.split() for line in lines if len(line.split()) == 2)


def test_demo_users_have_random_passwords_that_work(capsys: pytest.CaptureFixture[str], client: Client) -> None:
    first, second = passwords(capsys), passwords(capsys)
    assert set(first) == {"author", "translator", "safeguarding-reviewer", "publisher"}
    assert all(first[name] != second[name] for name in first)
    assert client.login(username="author", password=second["author"])
    assert not get_user_model().objects.filter(is_superuser=True).exists()


def test_only_a_publisher_may_publish() -> None:
    groups = {group.name: group for group in make_roles()}
    may = {name for name, group in groups.items() if group.page_permissions.filter(permission__codename="publish_page").exists()}
    assert may == {"Publisher"}
    assert len(groups) == len(ROLES)


@pytest.mark.parametrize("role", ["Author", "Translator", "Safeguarding reviewer"])
def test_others_may_write_and_their_publishing_is_refused(as_: As, guide: GuidePage, role: str) -> None:
    client = as_(role)
    edit(client, guide, role, summary="Changed in a draft.")
    assert draft(guide).summary == "Changed in a draft."
    edit(client, guide, role, summary="Made public.", **{"action-publish": "action-publish"})
    assert GuidePage.objects.get(pk=guide.pk).summary != "Made public."
    page = client.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).content.decode()
    assert "action-publish" not in page


def test_an_author_makes_pages_and_keeps_evidence_and_nothing_else(as_: As, guide: GuidePage) -> None:
    client, parent = as_("Author"), LibraryPage.objects.get(locale__language_code="en")
    assert client.get(reverse("wagtailadmin_pages:add", args=["curricula", "guidepage", parent.pk])).status_code == 200
    assert client.get(reverse("wagtailadmin_pages:delete", args=[guide.pk])).status_code in (302, 403)
    assert opens(client, type(guide.statistics.first()), "add")
    for model, row in ((Service, Service.objects.first()), (DisclosureCard, DisclosureCard.objects.first())):
        assert not opens(client, model, "edit", row.pk)
    assert not opens(client, ReviewedHost, "add")


def test_a_translator_translates_rows_and_pages_and_adds_no_row(as_: As, guide: GuidePage) -> None:
    client = as_("Translator")
    card = DisclosureCard.objects.first()
    assert opens(client, DisclosureCard, "edit", card.pk)
    assert opens(client, Service, "edit", Service.objects.first().pk)
    assert not opens(client, DisclosureCard, "add")
    assert user("Translator").has_perm("wagtail_localize.submit_translation")
    assert not opens(client, NativeReview, "add")
    french = GuidePage.objects.get(translation_key=guide.translation_key, locale__language_code="fr")
    assert client.get(reverse("wagtailadmin_pages:edit", args=[french.pk])).status_code == 200


def test_a_reviewer_overrides_reviews_sites_and_makes_no_page(as_: As, guide: GuidePage) -> None:
    as_("Author")
    client = as_("Safeguarding reviewer")
    guide.summary = BAD
    guide.save_revision(user=user("Author"))
    block = next(f for f in check_page(guide) if f.level == "block")
    with pytest.raises(PermissionDenied):
        accept(guide, block, user("Author"), "I like it.")
    url = reverse("safeguarding_accept", args=[guide.pk, block.rule, block.sentence_hash])
    assert client.post(url, {"reason": "Quoted from the law of that year."}).status_code == 302
    assert guide.acceptances.get().by == user("Safeguarding reviewer")
    assert opens(client, ReviewedHost, "add")
    assert opens(client, NativeReview, "add")
    parent = LibraryPage.objects.get(locale__language_code="en")
    assert client.get(reverse("wagtailadmin_pages:add", args=["curricula", "guidepage", parent.pk])).status_code in (302, 403)


def test_a_publisher_is_refused_without_a_review_and_not_after_one(as_: As, guide: GuidePage) -> None:
    as_("Safeguarding reviewer")
    client = as_("Publisher")
    edit(client, guide, "Publisher", summary="A calmer summary.", **{"action-publish": "action-publish"})
    assert GuidePage.objects.get(pk=guide.pk).summary != "A calmer summary."
    page = client.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).content.decode()
    assert "must approve this text in this language" in page
    approve(draft(guide), user("Safeguarding reviewer"))
    edit(client, guide, "Publisher", summary="A calmer summary.", **{"action-publish": "action-publish"})
    assert GuidePage.objects.get(pk=guide.pk).summary == "A calmer summary."


def test_a_publisher_overrides_nothing(as_: As, guide: GuidePage) -> None:
    as_("Publisher")
    guide.summary = BAD
    guide.save_revision()
    with pytest.raises(PermissionDenied):
        accept(guide, next(f for f in check_page(guide) if f.level == "block"), user("Publisher"), "I like it.")


def test_making_the_roles_again_takes_away_what_was_added_by_hand(as_: As) -> None:
    as_("Author")
    group = Group.objects.get(name="Author")
    group.permissions.add(*Group.objects.get(name="Publisher").permissions.all())
    assert user("Author").groups.get() == group
    make_roles()
    assert not group.permissions.filter(codename="change_service").exists()
