"""The country is in the address, and in nothing else."""

import pytest
from django.http import Http404
from django.test import Client, RequestFactory

from safelight.help.reader import ReaderHelp, reader_help

pytestmark = pytest.mark.usefixtures("library")
GUIDE = "/en/library/family-guide-3/"


def test_an_unknown_country_is_not_found() -> None:
    for code in ("zz", "GB", "gb'--"):
        with pytest.raises(Http404):
            reader_help(RequestFactory().get("/", {"country": code}))


def test_a_guide_shows_the_services_of_the_country_in_its_address() -> None:
    assert "0800 1111" in Client().get(f"{GUIDE}?country=gb").content.decode()
    assert "0800 1111" not in Client().get(GUIDE).content.decode()


def test_a_service_is_shown_once_whatever_is_asked() -> None:
    groups = ReaderHelp("gb").groups(["young-people", "crisis", "young-people"])
    keys = [service.key for group in groups for service in group.services]
    assert len(keys) == len(set(keys)) > 0


def test_parents_call_a_line_for_parents_and_learners_one_for_them() -> None:
    reader = ReaderHelp("gb")
    assert reader.first_call("parents").kind == "parent-support"  # type: ignore[union-attr]
    assert reader.first_call("young-people").kind == "child-helpline"  # type: ignore[union-attr]


def test_nobody_is_told_to_call_an_unconfirmed_number_first() -> None:
    for code, _name in ReaderHelp().countries:
        call = ReaderHelp(code).first_call("parents")
        assert call is None or not call.is_unconfirmed


def test_a_page_asks_for_services_once(django_assert_max_num_queries: pytest.FixtureRequest) -> None:
    reader = ReaderHelp("gb")
    with django_assert_max_num_queries(1):  # type: ignore[operator]
        reader.groups(["report"])
        reader.groups(["takedown", "crisis"])
        assert reader.usual
        assert reader.checked
