"""The age bands, as files name them."""

from typing import Literal

BAND = Literal["3-5", "6-8", "9-11", "12-14", "15-18"]
