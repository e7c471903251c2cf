"""The time fitter: whatever a lesson is made of, its minutes add up and its ends stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricula.fitting import CannotFit, Timed, fit, kernel, limits

PRIORITIES = st.sampled_from(["must", "should", "could"])
STEP = st.builds(Timed, full=st.integers(1, 30), short=st.integers(0, 12), priority=PRIORITIES)
END = st.builds(Timed, full=st.integers(1, 12), short=st.integers(1, 12), priority=st.just("must"))
LESSON = st.builds(lambda first, steps, last: [first, *steps, last], END, st.lists(STEP, max_size=8), END)


@given(LESSON, st.data())
def test_the_minutes_add_up_and_no_step_is_longer_than_it_bears(steps, data):
    minutes = data.draw(st.integers(*limits(steps)))
    told = fit(steps, minutes)
    assert sum(told) == minutes
    assert len(told) == len(steps)
    assert all(0 <= length <= step.most for length, step in zip(told, steps, strict=True))


@given(LESSON, st.data())
def test_opening_and_close_are_never_dropped(steps, data):
    told = fit(steps, data.draw(st.integers(*limits(steps))))
    assert told[0] >= steps[0].least > 0
    assert told[-1] >= steps[-1].least > 0


@given(LESSON)
def test_with_more_minutes_no_step_goes_again(steps):
    least, most = limits(steps)
    before: set[int] = set(kernel(steps))
    for minutes in range(least, most + 1):
        there = {at for at, length in enumerate(fit(steps, minutes)) if length}
        assert before <= there
        before = there
    assert before == {at for at, step in enumerate(steps) if step.full}


@given(LESSON)
def test_at_its_full_length_the_lesson_is_as_it_was_written(steps):
    assert fit(steps, sum(step.full for step in steps)) == [step.full for step in steps]


@given(LESSON, st.integers(-50, 900))
def test_a_length_outside_the_limits_is_refused_and_names_them(steps, minutes):
    least, most = limits(steps)
    if least <= minutes <= most:
        return
    with pytest.raises(CannotFit) as refused:
        fit(steps, minutes)
    assert (refused.value.least, refused.value.most) == (least, most)


def test_a_step_that_should_be_there_comes_before_one_that_could():
    steps = [Timed(5, 5), Timed(10, 0, "could"), Timed(10, 0, "should"), Timed(5, 5)]
    assert fit(steps, 17)[1:3] == [0, 7]
    assert fit(steps, 30) == [5, 10, 10, 5]
