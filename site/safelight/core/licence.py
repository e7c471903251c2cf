"""The licence of the content (docs/decisions/0003)."""

LICENCE = "CC BY 4.0"
"""As people read it."""
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
