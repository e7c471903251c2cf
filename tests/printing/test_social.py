"""What other sites show of a page: title and kind, and of a page with a neutral title nothing but that."""

import io
from typing import Any

import pytest
from django.test import Client
from PIL import Image
from wagtail.models import Page

from safelight.printing.social import social_document, social_words
from safelight.publishing.models import Release

GROUND = (15, 29, 58)


def picture(client: Client, page: Any) -> Any:
    return client.get(f"/{page.language}/print/social/{page.pk}.png")


@pytest.mark.parametrize(
    ("slug", "language"), [("my-helpers", "en"), ("sextortion-a-way-out", "ar"), ("not-your-fault", "fr"), ("help", "es")]
)
def test_a_page_has_a_picture_with_nothing_at_its_edge(
    library: None, client: Client, print_root: Any, slug: str, language: str
) -> None:
    page = Page.objects.live().get(slug=slug, locale__language_code=language, alias_of__isnull=True).specific
    answer = picture(client, page)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/png"
    image = Image.open(io.BytesIO(b"".join(answer.streaming_content))).convert("RGB")
    assert image.size == (1200, 630)
    image.paste(GROUND, (96, 50, 1104, 580))
    assert image.getcolors() == [(1200 * 630, GROUND)]


def test_title_kind_and_age_are_shown(page_of: Any) -> None:
    assert social_words(page_of("my-helpers")) == (page_of("my-helpers").title, "Lesson · Ages 3–5")
    assert social_document(page_of("my-helpers"))["body"][0]["band"] == "3-5"


def test_a_neutral_page_shows_its_neutral_title_alone(page_of: Any) -> None:
    page = page_of("family-guide-3")
    card = social_document(page)["body"][0]
    assert (card["lines"], card["kind"], card["band"]) == ([page.neutral_title], "", "")
    assert page.title not in str(social_document(page))


def test_the_head_names_the_picture_and_its_text(page_of: Any, client: Client, settings: Any) -> None:
    page = page_of("family-guide-3")
    head = client.get(page.url).content.decode().partition("</head>")[0]
    assert f'property="og:image" content="{settings.SITE_ADDRESS}/en/print/social/{page.pk}.png"' in head
    assert 'property="og:image:alt"' in head
    assert page.neutral_title in head
    assert page.title not in head


def test_a_page_that_is_not_public_has_no_picture(page_of: Any, client: Client) -> None:
    page = page_of("my-helpers")
    page.live = False
    page.save()
    assert picture(client, page).status_code == 404
    assert client.get("/en/print/social/0.png").status_code == 404


def test_it_stays_out_of_the_ledger(page_of: Any, client: Client, print_root: Any) -> None:
    before = Release.objects.count()
    assert picture(client, page_of("my-helpers")).status_code == 200
    assert Release.objects.count() == before
