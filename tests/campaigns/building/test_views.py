"""The builder by its address: what is shown, what is built, what is refused with a sentence and kept nowhere."""

import io
import json
import zipfile
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from campaigns.building import files, views
from campaigns.building.logo import reading
from campaigns.building.turns import MOST_WAITING
from safelight.printing.signals import file_served
from safelight.printing.worker import BadDocument
from safelight.publishing.models import Release
from safelight.publishing.offline import files_inside

KIT = "item=parents-evening.letter&item=my-helpers.handouts&language=en"
pytestmark = pytest.mark.usefixtures("library")


def body(response):
    return b"".join(response.streaming_content) if response.streaming else response.content


def shown(response):
    return response.content.decode()


def logo(size=(40, 20), name="logo.png"):
    out = io.BytesIO()
    Image.new("RGB", size, "red").save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue(), "image/png")


def left(folder):
    return [path for path in folder.rglob("*") if path.is_file() and "print-sources" not in path.parts]


def test_the_page_offers_every_kind_and_needs_no_choice(client):
    page = shown(client.get("/en/build/"))
    for words in ("Workshop kits", "Campaigns", "Lessons", "Guides", "Nothing yet."):
        assert words in page
    assert "my-helpers.plan" in page


def test_words_and_kind_narrow_the_list(client):
    page = shown(client.get("/en/build/?q=helpers&kind=lesson"))
    assert "my-helpers.plan" in page
    assert "parents-evening.kit" not in page
    assert "Nothing fits these words." in shown(client.get("/en/build/?q=qqqqqq"))


def test_minutes_add_up_with_a_gentle_word(client):
    assert "more than 90 minutes" in shown(client.get("/en/build/?item=parents-evening.kit&item=sextortion-a-way-out.plan"))
    many = "&".join(
        f"item={slug}.plan"
        for slug in ("sextortion-a-way-out", "going-live", "being-an-upstander", "my-rights-online", "who-can-i-tell")
    )
    assert "more than four hours" in shown(client.get(f"/en/build/?item=parents-evening.kit&{many}"))
    assert "more than" not in shown(client.get("/en/build/?item=parents-evening.kit"))


def test_a_button_leads_on_to_the_plain_address(client):
    answer = client.get("/en/build/?item=a-b.x&item=my-helpers.plan&at=2&item=parents-evening.kit&at=1&go=1&group=&q=help")
    assert answer.status_code == 302
    assert answer["Location"] == "/en/build/?item=my-helpers.plan&item=parents-evening.kit&language=en&q=help"


def test_unknown_papers_are_named_and_skipped(client, fake):
    page = client.get("/en/build/?item=nobody.plan&item=my-helpers.plan")
    assert page.status_code == 200
    assert "“nobody.plan” is not, or no longer, one of our papers. It was left out." in shown(page)
    assert client.get(f"/en/build/kit.pdf?item=nobody.plan&{KIT}").status_code == 200


def test_a_paper_that_is_not_there_in_a_language_is_named(client):
    from wagtail.models import Page

    Page.objects.get(slug="my-helpers", locale__language_code="ar").specific.unpublish()
    page = shown(client.get("/en/build/?item=my-helpers.plan&item=parents-evening.kit&beside=ar"))
    assert "is not there yet in this language: العربية" in page


def test_a_pdf_is_whole_private_and_no_business_of_the_ledger(client, fake, print_root):
    before = Release.objects.count()
    response = client.get(f"/en/build/kit.pdf?{KIT}&group=Riverside")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Content-Disposition"] == 'inline; filename="safelight-kit-en-a4.pdf"'
    assert body(response).startswith(b"%PDF")
    assert Release.objects.count() == before
    assert left(print_root) == []


def test_every_paper_of_a_kit_is_counted_and_nothing_else(client, fake):
    given = []

    def note(page, part, language, **_rest):
        given.append((page.slug, part, language))

    file_served.connect(note)
    try:
        client.get(f"/en/build/kit.pdf?{KIT}&beside=ar")
        client.head(f"/en/build/kit.pdf?{KIT}")
        client.get("/en/build/kit.pdf")
    finally:
        file_served.disconnect(note)
    papers = [("parents-evening", "letter"), ("my-helpers", "handouts")]
    assert given == [(*paper, language) for language in ("en", "ar") for paper in papers]


def test_a_zip_holds_genuine_papers_a_front_and_a_true_manifest(client, print_root):
    response = client.get(f"/en/build/kit.zip?{KIT}&beside=ar&group=Riverside&start=18:00")
    (print_root / "kit.zip").write_bytes(body(response))
    assert sorted(one.state for one in files_inside(print_root / "kit.zip") or []) == ["added", "same", "same", "same", "same"]
    with zipfile.ZipFile(print_root / "kit.zip") as archive:
        told = json.loads(archive.read("manifest.json"))
        names = [one["name"] for one in told["files"]]
        assert len(names) == 4
        assert set(archive.namelist()) == {*names, "safelight-kit-en-ar-a4-front.pdf", "manifest.json", "SHA256SUMS"}
        for one in told["files"]:
            assert Release.objects.filter(sha256=one["sha256"]).exists()
    assert told["made_by_you"]["with"] == ["the name of your group", "your own clock times"]
    assert not Release.objects.filter(sha256=told["made_by_you"]["files"][0]["sha256"]).exists()
    assert "item=my-helpers.handouts" in told["address"]


def test_a_logo_is_used_and_kept_nowhere(client, print_root):
    before = Release.objects.count()
    response = client.post(f"/en/build/kit.pdf?{KIT}", {"logo": logo()})
    assert response.status_code == 200
    assert body(response).startswith(b"%PDF")
    assert Release.objects.count() == before
    assert left(print_root) == []
    told = json.loads(
        zipfile.ZipFile(io.BytesIO(body(client.post(f"/en/build/kit.zip?{KIT}", {"logo": logo()})))).read("manifest.json")
    )
    assert told["made_by_you"]["with"] == ["your logo"]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (None, "No logo came with the form."),
        (SimpleUploadedFile("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "An SVG can hold programs"),
        (SimpleUploadedFile("a.png", b"\x89PNG\r\n\x1a\n<script>alert(1)</script>"), "The logo cannot be read"),
        (SimpleUploadedFile("a.png", b"\x89PNG\r\n\x1a\n" + b"x" * 1_100_000), "larger than 1 MB"),
        (SimpleUploadedFile("a.png", b"x" * 5_000_000), "larger than 1 MB"),
        (SimpleUploadedFile("a.png", b""), "No logo came with the form."),
    ],
)  # fmt: skip
def test_a_file_that_is_no_logo_is_a_sentence_beside_the_kit(client, fake, print_root, file, words):
    response = client.post(f"/en/build/kit.pdf?{KIT}", {"logo": file} if file else {})
    assert response.status_code == 400
    assert words in shown(response)
    assert "my-helpers.handouts" in shown(response)
    assert fake.asked == []
    assert left(print_root) == []


def test_one_form_is_read_at_a_time(client, fake):
    with reading:
        response = client.post(f"/en/build/kit.pdf?{KIT}", {"logo": logo()})
    assert response.status_code == 503
    assert "Somebody else is sending a logo just now." in shown(response)
    assert client.post(f"/en/build/kit.pdf?{KIT}", {"logo": logo()}).status_code == 200


@pytest.mark.parametrize(
    "data", [b"", b"--x\r\n", b"nonsense", b'--x\r\nContent-Disposition: form-data; name="logo"\r\n\r\nwords\r\n--x--']
)
@pytest.mark.parametrize(
    "kind", ["multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "application/x-www-form-urlencoded"]
)
def test_a_broken_form_is_a_sentence(client, fake, data, kind):
    response = client.generic("POST", f"/en/build/kit.pdf?{KIT}", data, kind)
    assert response.status_code == 400
    assert fake.asked == []


def test_a_form_of_another_site_is_refused(client, fake):
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}):
        assert "sent from another site" in shown(client.post(f"/en/build/kit.pdf?{KIT}", {"logo": logo()}, headers=headers))
    for headers in ({"sec-fetch-site": "same-origin", "origin": "null"}, {"origin": "null"}, {"origin": "http://testserver"}):
        assert client.post(f"/en/build/kit.pdf?{KIT}", {"logo": logo()}, headers=headers).status_code == 200


def test_no_answer_sets_a_cookie(client, fake):
    for response in (
        client.get(f"/en/build/?{KIT}"),
        client.get(f"/en/build/kit.pdf?{KIT}"),
        client.post(f"/en/build/kit.pdf?{KIT}", {"logo": logo()}),
    ):
        assert not response.cookies


@pytest.mark.parametrize(
    "query",
    [
        "item=" + "&item=".join(f"page-{n}.plan" for n in range(500)), f"{KIT}&group={'x' * 10_000}", f"{KIT}&group=a%00b%1b%0d%0a", f"{KIT}&group=%E2%80%AEfdp",
        f"{KIT}&start=99:99", f"{KIT}&start=%D9%A1", f"{KIT}&paper=a0&ink=gold&language=xx&beside=yy&country=zz", "item=%ff%fe", "item=my-helpers.plan.plan", f"{KIT}&at=1e9&at=-1", f"{KIT}&turn=%00",
        f"{KIT}&kind=%3Cscript%3E&topic=x&q={quote('<script>alert(1)</script>')}", f"{KIT}&group={quote('<script>alert(1)</script>')}",
    ],
)  # fmt: skip
def test_bad_input_is_a_page_with_a_sentence_and_never_an_error(client, fake, query):
    for path in ("", "kit.pdf", "kit.zip"):
        response = client.get(f"/en/build/{path}?{query}", follow=True)
        assert response.status_code in (200, 400), path
        assert path or b"<script>alert" not in body(response)


def test_the_words_of_a_group_are_data_and_never_markup(client, print_root):
    response = client.get("/en/build/kit.pdf", {"item": "parents-evening.letter", "group": '#panic("x") $a$ *b* @c <d> "e" \\'})
    assert response.status_code == 200


def test_a_page_that_is_not_for_everybody_is_not_built(client, fake):
    from wagtail.models import Page, PageViewRestriction

    page = Page.objects.get(slug="my-helpers", locale__language_code="en")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(f"/en/build/kit.pdf?{KIT}").status_code == 503
    assert fake.asked == []


def test_an_empty_kit_is_a_sentence(client, fake):
    for query in ("", "item=nobody.plan"):
        response = client.get(f"/en/build/kit.pdf?{query}")
        assert response.status_code == 400
        assert "There is no paper in this kit yet." in shown(response)


def test_a_sign_that_no_font_has_is_named(client, print_root):
    response = client.get("/en/build/kit.pdf", {"item": "parents-evening.letter", "group": "Club 日"})
    assert response.status_code == 400
    assert "Our printing type has no sign for this: 日." in shown(response)


def test_what_does_not_exist_is_not_found(client):
    assert client.get(f"/en/build/kit.exe?{KIT}").status_code == 404
    assert client.put(f"/en/build/kit.pdf?{KIT}").status_code == 405


def test_a_failing_build_is_a_sentence_names_nobody_in_the_log_and_frees_the_queue(client, fake, queue, caplog):
    fake.fails = "out of paper"
    response = client.get(f"/en/build/kit.pdf?{KIT}&group=Riverside")
    assert response.status_code == 503
    assert "This kit cannot be made at the moment" in shown(response)
    assert "Riverside" not in caplog.text
    assert not queue.busy


@pytest.mark.parametrize("ending", ["pdf", "zip"])
def test_a_full_disk_is_a_sentence_and_no_part_of_a_file(client, fake, queue, monkeypatch, ending):
    class Full(io.BytesIO):
        def write(self, _data):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "temporary", Full)
    response = client.get(f"/en/build/kit.{ending}?{KIT}")
    assert response.status_code == 503
    assert "There is no room to build kits" in shown(response)
    assert not queue.busy


def test_a_paper_that_fails_leaves_no_part_of_a_zip(client, fake, print_root):
    setting = fake.set_type

    def second_fails(document, fmt):
        if len(fake.asked) >= 1:
            raise BadDocument("out of paper")
        return setting(document, fmt)

    fake.set_type = second_fails
    response = client.get(f"/en/build/kit.zip?{KIT}")
    assert response.status_code == 503
    assert "text/html" in response["Content-Type"]


def test_who_comes_while_a_kit_is_built_waits_and_is_told_how_many_are_before(client, fake, queue):
    queue.ask()
    response = client.get(f"/en/build/kit.pdf?{KIT}")
    assert response.status_code == 503
    assert response["Retry-After"] == "2"
    assert "1 kit is before yours." in shown(response)
    again = response.context["again"]
    assert f'content="2; url={again.replace("&", "&amp;")}"' in shown(response)
    queue.done()
    assert client.get(again).status_code == 200


def test_a_full_queue_says_so(client, fake, queue):
    queue.ask()
    for _ in range(MOST_WAITING):
        queue.ask()
    response = client.get(f"/en/build/kit.pdf?{KIT}")
    assert response.status_code == 503
    assert "Many people are building kits just now." in shown(response)


def test_a_form_with_a_logo_does_not_wait_long(client, fake, queue, monkeypatch):
    monkeypatch.setattr(views, "PATIENCE", 0)
    queue.ask()
    response = client.post(f"/en/build/kit.pdf?{KIT}", {"logo": logo()})
    assert response.status_code == 503
    assert "please choose the logo again" in shown(response)
    assert not queue.waiting


def test_the_page_asks_the_database_a_steady_number_of_times(client, django_assert_max_num_queries):
    client.get(f"/en/build/?{KIT}")
    with django_assert_max_num_queries(16):
        client.get(f"/en/build/?{KIT}")
