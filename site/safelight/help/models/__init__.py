"""Services and the pages that show them."""

from safelight.help.models.pages import HelpPage
from safelight.help.models.service import Service

__all__ = ["HelpPage", "Service"]
