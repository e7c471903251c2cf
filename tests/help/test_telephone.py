import pytest

from safelight.help.telephone import dialling


@pytest.mark.parametrize(
    ("phone", "expected"),
    [
        ("116 111", [("116 111", "tel:116111")]),
        ("2511 / 0800002511", [("2511", "tel:2511"), ("0800002511", "tel:0800002511")]),
        ("+44 1372 847 161", [("+44 1372 847 161", "tel:+441372847161")]),
        ("112 (emergency) / 02800", [("112 (emergency)", "tel:112"), ("02800", "tel:02800")]),
        ("1-800-THE-LOST", [("1-800-THE-LOST", "tel:18008435678")]),
        ("1-800-4-A-CHILD (1-800-422-4453)", [("1-800-4-A-CHILD (1-800-422-4453)", "tel:18004224453")]),
        ("0508 638 723 (0508 NETSAFE)", [("0508 638 723 (0508 NETSAFE)", "tel:0508638723")]),
        ("1-800-18-BEAR (2327)", [("1-800-18-BEAR (2327)", "tel:1800182327")]),
        (
            "192 (office hours) / 1809 (outside office hours)",
            [("192 (office hours)", "tel:192"), ("1809 (outside office hours)", "tel:1809")],
        ),
        ("", []),
    ],
)
def test_a_number_is_shown_as_written_and_dialled_digit_by_digit(phone: str, expected: list[tuple[str, str]]) -> None:
    assert [(n["shown"], n["href"]) for n in dialling(phone)] == expected


def test_every_telephone_number_of_the_directory_can_be_dialled(library: None) -> None:
    from safelight.help.models import Service

    services = list(Service.objects.exclude(phone=""))
    assert len(services) > 140
    assert [s.key for s in services if not s.numbers] == []
