"""One kit at a time, a short queue, nobody known."""

import pytest

from campaigns.building.turns import FORGOTTEN_AFTER, MOST_IN_WINDOW, MOST_WAITING, WINDOW, Queue, Senders, TooMany


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_the_first_goes_on_and_the_next_ones_are_told_how_many_are_before(clock):
    queue = Queue(clock)
    assert queue.ask().before == 0
    second, third = queue.ask(), queue.ask()
    assert (second.before, third.before) == (1, 2)
    queue.done()
    assert queue.ask(third.ticket).before == 1
    assert queue.ask(second.ticket).before == 0
    queue.done()
    assert queue.ask(third.ticket).before == 0


def test_nobody_passes_those_who_wait(clock):
    queue = Queue(clock)
    queue.ask()
    waiting = queue.ask()
    queue.done()
    assert queue.ask().before == 1
    assert queue.ask(waiting.ticket).before == 0


def test_who_stops_asking_loses_the_place(clock):
    queue = Queue(clock)
    queue.ask()
    queue.ask()
    queue.done()
    clock.now += FORGOTTEN_AFTER
    assert queue.ask().before == 0


def test_a_full_queue_takes_nobody_and_an_invented_ticket_is_a_new_place(clock):
    queue = Queue(clock)
    queue.ask()
    for _ in range(MOST_WAITING):
        queue.ask("0000")
    with pytest.raises(TooMany):
        queue.ask()
    assert len(queue.waiting) == MOST_WAITING


def test_a_sender_may_build_so_many_in_a_window_and_nothing_of_the_address_is_kept(clock):
    senders = Senders(clock)
    for _ in range(MOST_IN_WINDOW):
        senders.count("203.0.113.7")
    with pytest.raises(TooMany):
        senders.count("203.0.113.7")
    senders.count("203.0.113.8")
    assert "203.0.113" not in repr(senders)
    key = senders.key
    clock.now += WINDOW
    senders.count("203.0.113.7")
    assert senders.key != key


def test_this_machine_and_unknown_senders_are_not_counted(clock):
    senders = Senders(clock)
    for _ in range(MOST_IN_WINDOW + 5):
        for address in ("127.0.0.1", "::1", "", "unix:"):
            senders.count(address)
    assert not senders.counts
