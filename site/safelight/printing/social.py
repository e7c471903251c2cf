"""What other sites show of a page: one picture from the same card as our posts. Title, kind, the hue of the age; never a photo."""

import hashlib
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_lazy, override
from wagtail.models import Page

from safelight.core.pages import SafelightPage
from safelight.printing.engine import PrintError
from safelight.printing.meta import short_address
from safelight.printing.pictures import SIZES, kept_picture, picture_document
from safelight.safeguarding.gate import public_only

SIZE = SIZES["landscape"]
KINDS = {
    "lesson": gettext_lazy("Lesson"), "guide": gettext_lazy("Guide"), "campaign": gettext_lazy("Campaign"),
    "kit": gettext_lazy("Workshop kit"),
}  # fmt: skip


def social_words(page: Any) -> tuple[str, str]:
    """Return title and kind as a picture may show them: a page with a neutral title says nothing else."""
    if page.neutral_title:
        return page.neutral_title, ""
    kind = str(KINDS.get(getattr(page, "kind", ""), ""))
    band = getattr(page, "band", None)
    return page.title, " · ".join(part for part in (kind, gettext("Ages %(ages)s") % {"ages": band} if band else "") if part)


def social_document(page: Any) -> dict[str, Any]:
    """Return the picture of a page as a document."""
    with override(page.language):
        title, kind = social_words(page)
        band = getattr(page, "band", None)
        hue = band.key if band and not page.neutral_title else ""
        address = short_address(page, "").partition("://")[2].partition("/")[0]
        return picture_document(page, {"lines": [title], "kind": kind, "band": hue, "address": address}, SIZE)


def social_view(request: HttpRequest, pk: int) -> HttpResponse | FileResponse:
    """The picture of one public page, made when it is first asked for and kept under what it shows."""
    found = Page.objects.live().public().filter(pk=pk, alias_of__isnull=True).specific()
    page = next(iter(public_only(found)), None)
    if not isinstance(page, SafelightPage):
        raise Http404(str(pk))
    try:
        path = kept_picture(social_document(page), "png")
    except PrintError as error:
        raise Http404(str(error)) from error
    response = FileResponse(path.open("rb"), content_type="image/png")
    response.headers["ETag"] = f'"{hashlib.sha256(path.name.encode()).hexdigest()[:32]}"'
    return response
