import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from safelight.evidence.models import Source
from safelight.help.models import Service
from safelight.safeguarding.hosts import host_of, reviewed_hosts
from safelight.safeguarding.models import PageFinding, ReviewedHost
from tests.safeguarding.pages import guide

pytestmark = pytest.mark.usefixtures("library")


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Example.org:8443/a?b#c", "example.org"),
        ("http://example.org", "example.org"),
        ("www.example.org/a", "example.org"),
        ("mailto:A@Example.org?subject=x", "example.org"),
        ("tel:+112", ""),
        ("/en/library/", ""),
        ("#part", ""),
        ("https://[broken", "https://[broken"),
    ],
)
def test_a_site_is_named_alike_however_its_address_is_written(address: str, host: str) -> None:
    assert host_of(address) == host


def test_evidence_confirmed_services_our_own_and_the_list_are_reviewed() -> None:
    ReviewedHost.objects.create(host="added.example", about="A charity.")
    unsure = Service.objects.exclude(url="").filter(confidence="secondary").first()
    hosts = reviewed_hosts()
    assert {host_of(Source.objects.first().address), "added.example", "127.0.0.1", "localhost"} <= hosts
    assert (
        not unsure
        or Service.objects.filter(url__contains=host_of(unsure.url)).exclude(confidence="secondary").exists()
        or (Source.objects.filter(address__contains=host_of(unsure.url)).exists() or host_of(unsure.url) not in hosts)
    )


def test_a_pasted_address_is_shortened_and_a_word_is_refused() -> None:
    row = ReviewedHost(host="https://www.Example.org/page", about="A charity.")
    row.full_clean()
    assert row.host == "example.org"
    with pytest.raises(ValidationError, match="not the name of a site"):
        ReviewedHost(host="example", about="x").full_clean()


def test_reviewing_a_site_takes_it_out_of_the_report() -> None:
    page = guide()
    for words in ("new.example", "other.example"):
        PageFinding.objects.create(page_id=page.pk, rule="STR-23", group="structure", level="block", words=words, message="x")
    ReviewedHost.objects.create(host="new.example", about="A charity.")
    assert list(PageFinding.objects.filter(rule="STR-23").values_list("words", flat=True)) == ["other.example"]


def test_a_finding_leads_to_the_form_with_the_site_filled_in(client: Client) -> None:
    client.force_login(get_user_model().objects.create_superuser("boss", password="x"))
    url = reverse(ReviewedHost.snippet_viewset.get_url_name("add"))
    assert client.get(f"{url}?host=new.example").context["form"].initial["host"] == "new.example"
