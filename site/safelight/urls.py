"""Addresses. The language comes first, then the page; the admin and files stand beside them."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from campaigns.feeds import CampaignsAtomFeed, CampaignsFeed, PostsAtomFeed, PostsFeed
from curricula.feeds import LibraryAtomFeed, LibraryFeed
from safelight.core.views import exit_view, languages_view, page_or_fallback
from safelight.printing import present_urls
from safelight.printing import urls as print_urls
from safelight.publishing import urls as verify_urls
from safelight.publishing.interface.api import api
from safelight.publishing.interface.embedding import embed_view

urlpatterns = [
    path("", languages_view, name="languages"),
    path("exit/", exit_view, name="exit"),
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("api/v1/", api.urls),
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
    *i18n_patterns(
        path("learn/", include("curricula.urls")),
        path("print/", include("campaigns.urls")),
        path("print/", include(print_urls)),
        path("present/", include(present_urls)),
        path("build/", include("campaigns.building.urls")),
        path("verify/", include(verify_urls)),
        path("feed.xml", LibraryFeed(), name="feed"),
        path("feed.atom", LibraryAtomFeed(), name="feed-atom"),
        path("campaigns/feed.xml", CampaignsFeed(), name="campaigns-feed"),
        path("campaigns/feed.atom", CampaignsAtomFeed(), name="campaigns-feed-atom"),
        path("campaigns/<slug:slug>/feed.xml", PostsFeed(), name="posts-feed"),
        path("campaigns/<slug:slug>/feed.atom", PostsAtomFeed(), name="posts-feed-atom"),
        path("embed/<slug:slug>/", embed_view, name="embed"),
        re_path(r"^((?:[\w\-]+/)*)$", page_or_fallback, name="wagtail_serve"),
        prefix_default_language=True,
    ),
]

handler404 = "safelight.core.views.not_found"
handler500 = "safelight.core.views.server_error"
