import pytest

from safelight.core.clock import clock_at


@pytest.mark.parametrize(
    ("start", "minutes", "expected"), [("18:00", 0, "18:00"), ("18:00", 67, "19:07"), ("23:50", 20, "0:10"), ("9:05", 5, "9:10")]
)
def test_a_time_is_counted_from_the_start(start: str, minutes: int, expected: str) -> None:
    assert clock_at(start, minutes) == expected


@pytest.mark.parametrize("start", ["", "noon", "24:00", "18:60", "18"])
def test_what_is_no_time_of_day_is_refused(start: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        clock_at(start, 5)
