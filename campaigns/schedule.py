"""The days on which posts go out, as a calendar file (RFC 5545).

Its times float: 16:00 is 16:00 wherever the reader is. An address says a country and never a place, and a country may have eleven time
zones; a named zone would be wrong for many, and a floating time is wrong for nobody (RFC 5545, 3.3.5, form 1).

The first day is what somebody chose, so a calendar is made anew for each request, never kept, and never entered in the ledger.
"""

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext, override
from icalendar import Calendar, Event

from campaigns.captions import captions, plain
from safelight.core.pages import ResourcePage
from safelight.printing.meta import content_date

AT = time(16, 0)
"""After school, while the people who answer are still there."""
LENGTH = timedelta(minutes=15)


def schedule(page: ResourcePage, start: date, country: str = "") -> bytes:
    """Return the calendar of a campaign that starts on a day: one entry a post, with its words, caption and alternative text."""
    told = captions(page, country)
    named = told["labels"]
    with override(page.language):
        calendar = Calendar()
        calendar.add("prodid", "-//Safelight//Campaign//EN")
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", page.neutral_title or page.title)  # type: ignore[attr-defined]
        for place, post in enumerate(told["posts"], 1):
            begins = datetime.combine(start + timedelta(days=post["day"] - 1), AT)
            event = Event()
            event.add("uid", uid(page, place, start))
            event.add("dtstamp", datetime.combine(content_date(page), time(0), UTC))
            event.add("dtstart", begins)
            event.add("dtend", begins + LENGTH)
            event.add("summary", gettext("Post %(n)s: %(words)s") % {"n": place, "words": post["headline"]})
            about = [f"{named['caption']}: {plain(post['caption'])}", f"{named['alt_text']}: {post['alt']}", told["meta"]["href"]]
            event.add("description", "\n\n".join(about))
            event.add("transp", "TRANSPARENT")
            calendar.add_component(event)
        return calendar.to_ical()


def uid(page: Any, place: int, start: date) -> str:
    """Return the name of an entry, the same each time: a second import replaces the first."""
    told = f"{page.resource_key or page.slug}\0{page.language}\0{place}\0{start.isoformat()}"
    return hashlib.sha256(told.encode()).hexdigest()[:32] + "@safelight"
