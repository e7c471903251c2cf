from datetime import date

import pytest

from safelight.help.models import Service
from safelight.help.nodes import slot_nodes
from safelight.help.slots import country_services, fill_slots, last_checked


def service(
    key: str, country: str, kind: str = "child-helpline", confidence: str = "official", audience: str = "children"
) -> Service:
    return Service(
        key=key, country=country, name=key, kind=kind, phone="1", description="d", confidence=confidence, audience=audience,
        checked=date(2026, 11, 22), source_address="https://example.org/",
    )  # fmt: skip


def names(slot: str, rows: list[Service], country: str = "PH", *, printed: bool = False) -> list[str]:
    return [s.key for s in fill_slots(country, [slot], rows, printed=printed)[0].services]


def test_a_countrys_own_services_come_instead_of_the_worldwide_ones() -> None:
    rows = [service("own", "PH"), service("world", "INT")]
    assert names("young-people", rows) == ["own"]


def test_a_missing_kind_is_filled_by_the_worldwide_entries() -> None:
    assert names("young-people", [service("world", "INT")]) == ["world"]


def test_where_nobody_advises_parents_the_helpline_for_the_young_stands_under_its_own_title() -> None:
    rows = [service("young", "PH"), service("missing-children", "INT", "parent-support")]
    (found,) = fill_slots("PH", ["parent-support"], rows)
    assert (found.slot, [s.key for s in found.services]) == ("young-people", ["young"])
    both = fill_slots("PH", ["parent-support", "young-people"], rows)
    assert [s.key for group in both for s in group.services] == ["missing-children", "young"]
    assert names("parent-support", [*rows, service("parents", "PH", "parent-support")]) == ["parents"]


def test_in_every_country_a_poster_for_parents_names_somebody(library: None) -> None:
    codes = Service.objects.exclude(country="INT").values_list("country", flat=True).distinct()
    assert not [code for code in codes if not fill_slots(code, ["parent-support"], printed=True)[0].services]


def test_on_paper_an_unconfirmed_service_gives_way_to_a_confirmed_one() -> None:
    rows = [service("sure", "PH"), service("unsure", "PH", confidence="secondary")]
    assert names("young-people", rows) == ["sure", "unsure"]
    assert names("young-people", rows, printed=True) == ["sure"]


def test_on_paper_an_unconfirmed_service_stands_where_a_country_has_nothing_better() -> None:
    assert names("young-people", [service("unsure", "PH", confidence="secondary")], printed=True) == ["unsure"]


def test_help_with_harmful_behaviour_is_shown_only_when_it_is_meant_for_parents() -> None:
    rows = [
        service("adults", "PH", "offender-prevention", audience="public"),
        service("parents", "PH", "offender-prevention", audience="parents"),
    ]
    assert names("harmful-behaviour", rows) == ["parents"]


def test_a_tool_for_adults_is_not_offered_for_a_childs_picture() -> None:
    rows = [service("adults", "INT", "image-removal", audience="adults"), service("minors", "INT", "image-removal")]
    assert names("takedown", rows) == ["minors"]


def test_the_date_of_a_list_is_that_of_its_oldest_check() -> None:
    newer, older = service("a", "PH"), service("b", "PH")
    older.checked = date(2026, 1, 2)
    assert last_checked([newer, older]) == date(2026, 1, 2)


def test_services_of_a_country_are_read_in_one_query(library: None, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        rows = country_services("ma")
    assert {s.country for s in rows} == {"MA", "INT"}


def test_a_european_number_is_not_offered_elsewhere(library: None) -> None:
    key = "int-116000-missing-children"
    assert key in {s.key for s in country_services("at")}
    assert key not in {s.key for s in country_services("us")}
    assert key not in {s.key for s in country_services("")}


def test_every_unconfirmed_service_carries_its_label_on_paper(library: None) -> None:
    codes = Service.objects.values_list("country", flat=True).distinct()
    for code in codes:
        rows = {s.name: s for s in country_services(code)}
        for group in slot_nodes(code, ["young-people", "report", "parent-support"])["groups"]:
            for node in group["services"]:
                assert bool(node["note"]) == rows[node["name"]].is_unconfirmed


@pytest.mark.parametrize("country", ["", "PH", "MA", "GB"])
def test_take_it_down_is_there_in_every_country(library: None, country: str) -> None:
    shown = [s.key for s in fill_slots(country, ["takedown"])[0].services]
    assert "int-stopncii" not in shown
    assert shown
