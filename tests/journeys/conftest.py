"""A guide that a journey may change, and people of every role."""

from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect
from wagtail.models import PageLogEntry

from curricula.models import GuidePage, LessonPage
from safelight.safeguarding.roles import make_roles

expect.set_options(timeout=15_000)


@pytest.fixture
def guide(site: str, django_db_blocker: pytest.FixtureRequest) -> Iterator[GuidePage]:
    """A guide of the library, put back as it was afterwards: the site reads the same database as every other browser test."""
    with django_db_blocker.unblock():
        page = GuidePage.objects.get(resource_key="grooming-signs-and-what-to-do", locale__language_code="en")
        users = []
        for group in make_roles():
            user = get_user_model().objects.create_user(f"j-{group.name.split()[-1].lower()}", password="journey")
            user.groups.add(group)
            users.append(user)
        before = page.latest_revision
        yield page
        for state in page.workflow_states.all():
            state.delete()
        PageLogEntry.objects.filter(user__in=users).delete()
        page.acceptances.all().delete()
        before.publish()
        page.revisions.filter(pk__gt=before.pk).delete()
        GuidePage.objects.filter(pk=page.pk).update(latest_revision=before, has_unpublished_changes=False)
        page.safeguarding_reviews.filter(origin="person").delete()
        for user in users:
            user.delete()


@pytest.fixture
def lesson_id(site: str, django_db_blocker: pytest.FixtureRequest) -> int:
    """The page of a lesson with a quiz."""
    with django_db_blocker.unblock():
        return LessonPage.objects.get(resource_key="my-helpers", locale__language_code="en").pk
