"""Values that several kinds of resources share."""

TIMES = ((15, "15"), (30, "30"), (60, "60"))
"""Longest minutes, and the key of the value."""


def time_value(minutes: int) -> str:
    """Return the filter value of a length in minutes: 15, 30, 60 (at most so long) or `more`."""
    return next((key for most, key in TIMES if minutes <= most), "more")
