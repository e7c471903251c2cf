"""Campaigns and kits of the starter library, from files to pages."""

from collections.abc import Iterable
from pathlib import Path

from campaigns.formats import Campaign, Kit
from campaigns.models import CampaignPage, KitPage
from safelight.core.library.files import StarterFile
from safelight.core.library.formats import prose
from safelight.core.library.resources import read_all
from safelight.core.library.shelves import PageSpec
from safelight.evidence.models import GlossaryTerm

STARTER = Path(__file__).resolve().parent / "starter"
Parts = list[tuple[str, dict]]


def campaign_parts(file: StarterFile, campaign: Campaign) -> Parts:
    """Return the parts of a campaign's stream."""
    posters = [
        p.model_dump(exclude={"id", "headline"}) | {"key": p.id, "headline": "\n".join(p.headline)} for p in campaign.posters
    ]
    posts = [
        p.model_dump(exclude={"id", "weekday", "lines"}) | {"key": p.id, "headline": "\n".join(p.lines)} for p in campaign.posts
    ]
    parts: Parts = [
        ("messages", campaign.messages.model_dump() | {"never": campaign.never}),
        *(("statistic", {"statistic": key}) for key in campaign.insight.statistics),
        ("posters", {"items": posters}),
        ("posts", {"items": posts}),
        ("activities", {"items": [a.model_dump() for a in campaign.activities]}),
    ]
    for key in campaign.sections:
        parts += prose(file.sections[key])
    return parts


def campaign_spec(file: StarterFile, campaign: Campaign) -> PageSpec:
    """Return the page of a campaign."""
    care = campaign.safeguarding
    fields = campaign.resource_fields() | {
        "sensitivity": care.sensitivity, "content_note": care.content_note,
        "aim_know": campaign.aim.know, "aim_feel": campaign.aim.feel, "aim_do": campaign.aim.do,
        "audience": campaign.audience, "dates": campaign.dates, "tone": campaign.tone, "insight": campaign.insight.text,
        "adapt": campaign.adapt, "success": campaign.success,
        "uses": [*campaign.lessons, *campaign.guides, *campaign.kits],
    }  # fmt: skip
    return PageSpec(
        f"campaign:{campaign.id}", CampaignPage, campaign.id, "campaigns", fields,
        {"body": campaign_parts(file, campaign)}, {}, campaign.cited(), file.name,
    )  # fmt: skip


def kit_parts(file: StarterFile, kit: Kit) -> Parts:
    """Return the parts of a kit's stream, in the order in which they are used."""
    parts: Parts = [
        ("first_things", {"items": [t.model_dump() for t in kit.first]}),
        ("roles", {"roles": [r.model_dump() for r in kit.roles], "rules": kit.rules}),
        ("segments", {"segments": [segment(s) for s in kit.segments]}),
        ("pairs", {"items": [p.model_dump() for p in kit.pairs]}),
        *(chat.part() for chat in kit.chats),
        ("misconceptions", {"items": [m.model_dump(include={"heard", "fact", "response"}) for m in kit.misconceptions]}),
        ("audience_questions", {"items": [q.model_dump(include={"asked", "answer"}) for q in kit.questions]}),
        ("what_if", {"items": [w.model_dump() for w in kit.what_if]}),
        ("disclosure_card", {"card": "disclosure-card"}),
        *(("statistic", {"statistic": key}) for key in shown_statistics(kit)),
        *(("slip", h.model_dump(exclude={"id"}) | {"key": h.id}) for h in kit.handouts),
        (
            "scenarios",
            {
                "title": "Scenario cards",
                "items": [s.model_dump(exclude={"id", "sources"}) | {"key": s.id} for s in kit.scenarios],
            },
        ),
        ("services", {"slots": ["young-people", "report", "takedown", "parent-support"]}),
        ("pulse", kit.pulse.model_dump()),
        ("certificate", kit.certificate.model_dump()),
        ("slides", {"items": [s.model_dump() for s in kit.slides]}),
        ("vocabulary", {"words": [{"term": GlossaryTerm.key_of(t)} for t in kit.glossary]}),
    ]
    for key in kit.sections:
        parts += prose(file.sections[key])
    parts.append(("print_list", {"items": [s.model_dump() for s in kit.print_list]}))
    return parts


def segment(entry: object) -> dict:
    """Return a part of the running order as its block keeps it."""
    plain = entry.model_dump(exclude={"id", "steps"})  # type: ignore[attr-defined]
    steps = [s.model_dump(exclude={"id"}) | {"key": s.id} for s in entry.steps]  # type: ignore[attr-defined]
    return plain | {"key": entry.id, "steps": steps}  # type: ignore[attr-defined]


def shown_statistics(kit: Kit) -> list[str]:
    """Return the figures that the script shows, each once."""
    named = [r.removeprefix("stat:") for s in kit.segments for step in s.steps for r in step.resource if r.startswith("stat:")]
    return list(dict.fromkeys(named))


def kit_spec(file: StarterFile, kit: Kit) -> PageSpec:
    """Return the page of a kit."""
    care = kit.safeguarding
    fields = kit.resource_fields() | {
        "sensitivity": care.sensitivity, "content_note": care.content_note, "supervision": care.supervision,
        "minutes": kit.minutes, "start": kit.start, "audience": kit.audience, "led_by": kit.led_by,
        "group_size": kit.group_size, "children_ages": kit.children_ages, "how_to_use": kit.how_to_use,
        "self_care": kit.look_after_yourself, "uses": [*kit.lessons, *kit.guides, *([kit.campaign] if kit.campaign else [])],
    }  # fmt: skip
    return PageSpec(
        f"kit:{kit.id}", KitPage, kit.id, "campaigns", fields, {"body": kit_parts(file, kit)}, {}, kit.cited(), file.name
    )


class CampaignsShelf:
    """Campaigns and kits."""

    order = 60

    def read(self) -> Iterable[PageSpec]:
        """Return campaigns, then kits."""
        campaigns = read_all(STARTER / "campaigns", Campaign)
        kits = read_all(STARTER / "kits", Kit)
        yield from (campaign_spec(file, campaign) for file, campaign in campaigns)
        yield from (kit_spec(file, kit) for file, kit in kits)


SHELVES = [CampaignsShelf()]
