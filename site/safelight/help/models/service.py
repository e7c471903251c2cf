"""One helpline, hotline or tool, with how sure we are of it and when it was last checked."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from safelight.help.telephone import dialling

WORLDWIDE = "INT"

KINDS = [
    ("child-helpline", _("Helpline for children and young people")),
    ("report-hotline", _("Where to report")),
    ("police", _("Police")),
    ("image-removal", _("Getting pictures taken down")),
    ("parent-support", _("For parents and carers")),
    ("survivor-support", _("For survivors")),
    ("offender-prevention", _("For people worried about their own thoughts or behaviour")),
]

CONFIDENCE = [
    ("official", _("Stated by the service or an authority")),
    ("reputable", _("Stated by an organisation in this field")),
    ("secondary", _("Not confirmed by us yet")),
]


class Service(index.Indexed, models.Model):
    """A service that a reader may turn to. Never translated into another country's."""

    link_fields = ("url", "source_address")

    key = models.SlugField(_("key"), max_length=80, unique=True)
    country = models.CharField(_("country"), max_length=3, db_index=True, help_text=_("Two letters, or INT for worldwide."))
    name = models.CharField(_("name"), max_length=160)
    kind = models.CharField(_("kind"), max_length=30, choices=KINDS)
    phone = models.CharField(_("telephone"), max_length=80, blank=True)
    text = models.CharField(_("text message"), max_length=160, blank=True)
    chat = models.CharField(_("chat or mail"), max_length=250, blank=True)
    url = models.URLField(_("address"), max_length=300, blank=True)
    hours = models.CharField(_("hours"), max_length=120, blank=True)
    languages = models.CharField(_("languages"), max_length=120, blank=True, help_text=_("Codes, separated by spaces."))
    audience = models.CharField(_("audience"), max_length=80, blank=True, help_text=_("Words, separated by spaces."))
    description = models.TextField(_("description"))
    scope = models.CharField(_("limits"), max_length=200, blank=True, help_text=_("Such as: only in one city, or adults only."))
    only_in = models.CharField(
        _("countries of a worldwide entry"),
        max_length=120,
        blank=True,
        help_text=_("Codes, separated by spaces. Empty: everywhere."),
    )
    confidence = models.CharField(_("how sure we are"), max_length=12, choices=CONFIDENCE)
    checked = models.DateField(_("last checked"))
    source_address = models.URLField(_("where it was read"), max_length=500)
    source_title = models.CharField(_("title of that page"), max_length=300, blank=True)

    panels = [
        FieldPanel(n)
        for n in (
            "key", "country", "name", "kind", "phone", "text", "chat", "url", "hours", "languages", "audience",
            "description", "scope", "only_in", "confidence", "checked", "source_address", "source_title",
        )
    ]  # fmt: skip
    search_fields = [index.SearchField("name"), index.SearchField("description"), index.FilterField("country")]

    class Meta:
        ordering = ["country", "kind", "name"]
        verbose_name = _("service")
        verbose_name_plural = _("services")

    def __str__(self) -> str:
        return f"{self.country} {self.name}"

    def clean(self) -> None:
        """Refuse a service that nobody could reach."""
        if not any((self.phone, self.text, self.chat, self.url)):
            raise ValidationError(_("A service needs a number, a text, a chat or an address."))

    @property
    def numbers(self) -> list[dict[str, str]]:
        """Each number of `phone`, as shown and as an address that a telephone can dial."""
        return dialling(self.phone)

    @property
    def web_name(self) -> str:
        """The address as it is read aloud: without scheme, `www.` and last slash."""
        return self.url.partition("//")[2].removeprefix("www.").rstrip("/")

    @property
    def is_unconfirmed(self) -> bool:
        """Whether the plain label *not confirmed by us yet* must stand beside it, on the web and on paper."""
        return self.confidence == "secondary"

    @property
    def audience_words(self) -> set[str]:
        """The audience as a set: children, parents, public, professionals."""
        return set(self.audience.split())

    def serves(self, country: str) -> bool:
        """Whether the service is there for a reader in a country (two letters; empty: unknown)."""
        return not self.only_in or country.upper() in self.only_in.split()

    @property
    def language_codes(self) -> list[str]:
        """The languages of the service, as codes."""
        return self.languages.split()
