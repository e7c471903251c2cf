"""New and changed lessons and guides."""

from django.utils.translation import gettext

from curricula.models import GuidePage, LessonPage
from safelight.publishing.feeds import AsAtom, PublishedFeed


class LibraryFeed(PublishedFeed):
    """The library as RSS."""

    models = (LessonPage, GuidePage)

    def title(self, _path: str) -> str:
        """What a feed reader calls it."""
        return gettext("Safelight: new and changed lessons and guides")

    def description(self, _path: str) -> str:
        """What it is."""
        return gettext("Lessons and guides that are new or have changed, in this language. Nobody is counted.")

    def item_categories(self, item: LessonPage | GuidePage) -> list[str]:
        """Lesson or guide, and for whom."""
        reader = str(item.band) if isinstance(item, LessonPage) else str(item.get_audience_display())
        return [str(item._meta.verbose_name), reader]


class LibraryAtomFeed(AsAtom, LibraryFeed):
    """The library as Atom."""
