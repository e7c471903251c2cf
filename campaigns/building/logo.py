"""A logo that somebody brings: looked at, drawn anew, used once. Nothing of the file that was sent is passed on or kept."""

import base64
import io
import struct
import threading
import warnings
import zlib
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext
from PIL import Image, ImageOps

MOST_BYTES = 1024 * 1024
MOST_PIXELS = 16_000_000
"""Width times height: as a picture in memory that is 64 MB, and more than any logo needs."""
MOST_SIDE = (1200, 600)
"""Pixels of the picture that is printed: sharp at the size of a hand."""
FORM_BYTES = 16 * 1024
"""What a form adds to its file."""
STARTS = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}


reading = threading.Semaphore(1)
"""One form is read at a time: somebody who sends a byte a minute holds one thread of the server, never all of them."""


class ManySend(Exception):
    """Another form is just being read."""


class LogoRefused(ValueError):
    """A file that is no logo for us; the message is a sentence for the reader."""


class InMemory(FileUploadHandler):
    """Takes a file of at most `MOST_BYTES` into memory and stops at the first byte more: nothing is written to disk."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.data = io.BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start + len(raw_data) > MOST_BYTES:
            raise StopUpload(connection_reset=True)
        self.data.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        self.data.seek(0)
        return InMemoryUploadedFile(self.data, self.field_name, "logo", self.content_type, file_size, self.charset)


def sent_logo(request: HttpRequest) -> bytes:
    """Return the file of a form, read into memory.

    Raises:
        LogoRefused: there is none, or it is too large.
        ManySend: another form is just being read.
    """
    try:
        told = int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        told = 0
    if told > MOST_BYTES + FORM_BYTES:
        raise too_large()
    if not reading.acquire(blocking=False):
        raise ManySend
    try:
        request.upload_handlers = [InMemory(request)]
        file = request.FILES.get("logo")
    except (MultiPartParserError, RequestDataTooBig, TooManyFilesSent, TooManyFieldsSent, UnreadablePostError) as error:
        raise LogoRefused(gettext("The form could not be read. Please try again.")) from error
    finally:
        reading.release()
    if file is None and told > MOST_BYTES:
        raise too_large()
    data = file.read() if file else b""
    if not data:
        raise LogoRefused(gettext("No logo came with the form. Please choose a PNG or JPEG file."))
    return data


def too_large() -> LogoRefused:
    """Return the refusal of a large file."""
    return LogoRefused(gettext("The logo is larger than 1 MB. Please choose a smaller file."))


def logo_svg(data: bytes) -> str:
    """Return a logo as an SVG around a picture that was drawn anew: metadata, colour profile and whatever was hidden in the file are gone.

    Raises:
        LogoRefused: it is no PNG or JPEG, is broken, or is too large.
    """
    if len(data) > MOST_BYTES:
        raise too_large()
    kind = next((name for start, name in STARTS.items() if data.startswith(start)), "")
    if not kind:
        svg = b"<svg" in data[:2000].lower()
        raise LogoRefused(
            gettext("An SVG can hold programs, so we take none. Please save the logo as PNG or JPEG.")
            if svg
            else gettext("The logo must be a PNG or JPEG file.")
        )
    picture = drawn_anew(data, kind)
    ending = "png" if picture.mode == "RGBA" else "jpeg"
    out = io.BytesIO()
    picture.save(out, ending, **({"optimize": False} if ending == "png" else {"quality": 90, "subsampling": 0}))
    told = base64.b64encode(out.getvalue()).decode()
    width, height = picture.size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><image width="{width}" height="{height}" xlink:href="data:image/{ending};base64,{told}"/></svg>'
    )


def drawn_anew(data: bytes, kind: str) -> Image.Image:
    """Return the picture of a file, upright, no larger than is printed, with nothing but its pixels.

    Raises:
        LogoRefused: it cannot be read to its end, or has too many pixels.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=[kind]) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise LogoRefused(gettext("The logo has too many pixels. Please save it smaller, such as 1200 pixels wide."))
                opened.load()
                upright = ImageOps.exif_transpose(opened)
                clear = "A" in upright.getbands() or "transparency" in upright.info
                picture = upright.convert("RGBA" if clear else "RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise LogoRefused(gettext("The logo has too many pixels. Please save it smaller, such as 1200 pixels wide.")) from error
    except LogoRefused:
        raise
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        IndexError,
        KeyError,
        TypeError,
        OverflowError,
        struct.error,
        zlib.error,
    ) as error:
        raise LogoRefused(gettext("The logo cannot be read: the file is broken, or is not what its name says.")) from error
    picture.thumbnail(MOST_SIDE)
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    return bare
