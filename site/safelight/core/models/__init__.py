"""Models of the floor: media with translated texts, taxonomy, and what the starter library has loaded."""

from safelight.core.models.links import LinkStatus
from safelight.core.models.media import SafelightDocument, SafelightImage, SafelightRendition
from safelight.core.models.records import StarterRecord
from safelight.core.models.taxonomy import AgeBand, Topic

__all__ = ["AgeBand", "LinkStatus", "SafelightDocument", "SafelightImage", "SafelightRendition", "StarterRecord", "Topic"]
