"""Headers of every public answer."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

HEADERS = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noarchive",
}
OPEN = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
"""What programs on other sites may read: published facts, the same for everybody."""


class PublicHeadersMiddleware:
    """Isolate public pages from other sites, and let them be cached: nothing about a visitor varies them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith("/admin/"):
            # Without any referrer a browser sends forms with the origin “null”, and nobody could sign in.
            response.headers.setdefault("Referrer-Policy", "same-origin")
            return response
        for name, value in (HEADERS | (OPEN if request.path_info.startswith("/api/") else {})).items():
            response.headers.setdefault(name, value)
        if response.status_code == 200 and request.method in ("GET", "HEAD"):  # noqa: PLR2004
            response.headers.setdefault("Cache-Control", "public, max-age=300")
        return response
