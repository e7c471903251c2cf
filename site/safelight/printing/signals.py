"""What printing tells whoever wants to know."""

from django.dispatch import Signal

file_built = Signal()
"""A file for readers is there, new or kept from before. `page`, `part`, `kind` (pdf, zip, …), `language`, `country`, `paper`, `ink`, `name`,
`pages` (or None), `bytes`, `sha256`, `version` (of the page's words). Files that hold something of a visitor's, such as a logo, are never told."""
file_served = Signal()
"""A reader is given a whole file. `page`, `part`, `kind` (pdf, pptx, zip, …), `language`: nothing about the reader."""
