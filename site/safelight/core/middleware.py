"""Requests of the public site: the language stands in the address, and nobody has a session."""

from collections.abc import Callable

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.utils import translation
from django.utils.deprecation import MiddlewareMixin

ADMIN = "/admin/"


def _in_admin(request: HttpRequest) -> bool:
    return request.path_info.startswith(ADMIN)


def _admin_only(base: type[MiddlewareMixin]) -> type[MiddlewareMixin]:
    """Return `base`, asleep outside the admin: no session, cookie or query there for anybody."""

    def wake(name: str) -> Callable:
        def method(self, request: HttpRequest, *rest: object) -> HttpResponse | None:
            if _in_admin(request):
                return getattr(base, name)(self, request, *rest)
            if name == "process_request" and base is AuthenticationMiddleware:
                request.user = AnonymousUser()
            return rest[0] if name == "process_response" else None  # type: ignore[return-value]

        return method

    hooks = [name for name in ("process_request", "process_view", "process_response") if hasattr(base, name)]
    return type(f"AdminOnly{base.__name__}", (base,), {name: wake(name) for name in hooks})


AdminSessionMiddleware = _admin_only(SessionMiddleware)
AdminCsrfMiddleware = _admin_only(CsrfViewMiddleware)
AdminAuthenticationMiddleware = _admin_only(AuthenticationMiddleware)
AdminMessageMiddleware = _admin_only(MessageMiddleware)


class LanguageFromAddressMiddleware:
    """Set the language from the address and from nothing else.

    Django's LocaleMiddleware would also look at a cookie and the browser's languages, and would have to say so in
    `Vary`: a page would then depend on its visitor.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = translation.get_language_from_path(request.path_info) or "en"
        with translation.override(language):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
            if hasattr(response, "render") and not getattr(response, "is_rendered", True):
                response = response.render()
        response.headers.setdefault("Content-Language", language)
        return response
