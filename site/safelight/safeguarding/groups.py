"""What findings are about, in an editor's words."""

from django.utils.translation import gettext_lazy as _

GROUP_LABELS = {
    "terminology": _("Terms"),
    "blame": _("Blame"),
    "fear": _("Fear and sensation"),
    "offender": _("About the person who harms"),
    "minimising": _("Playing down"),
    "method": _("How it is done"),
    "identifying": _("Detail that identifies someone"),
    "graphic": _("Graphic detail"),
    "absolutes": _("Absolutes and promises"),
    "stigma": _("Stigma"),
    "gendered": _("Gendered assumptions"),
    "unsafe_action": _("Unsafe advice"),
    "crisis": _("Suicide and crisis"),
    "structure": _("What a page must have"),
    "ladder": _("Words above the age"),
}
"""Group → its name."""
