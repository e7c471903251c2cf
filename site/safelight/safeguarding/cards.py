"""The disclosure card for documents whose page does not quote it in a block."""

from safelight.core.tree import Node
from safelight.safeguarding.models import DisclosureCard


def disclosure_nodes() -> list[Node]:
    """Return the card in the active language as nodes; none before the words are loaded."""
    card = DisclosureCard.objects.filter(key="disclosure-card").first()
    return [card.as_node(None)] if card else []
