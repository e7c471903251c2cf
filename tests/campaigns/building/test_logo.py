"""A logo is drawn anew or refused; nothing of the file that was sent is passed on."""

import base64
import io
import re
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from campaigns.building.logo import MOST_BYTES, MOST_SIDE, LogoRefused, logo_svg


def picture(kind="PNG", mode="RGB", size=(60, 30), **options):
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind, **options)
    return out.getvalue()


def inside(svg):
    return base64.b64decode(re.search(r'base64,([^"]+)"', svg)[1])


def bomb(width=30_000, height=30_000):
    """A PNG of a few bytes that says it has 900 million pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\0" * 1000)
    parts = [(b"IHDR", head), (b"IDAT", body), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("PNG", "I;16"), ("JPEG", "L"), ("JPEG", "CMYK")],
)
def test_a_picture_is_drawn_anew(kind, mode):
    svg = logo_svg(picture(kind, mode))
    with Image.open(io.BytesIO(inside(svg))) as again:
        assert again.size == (60, 30)


def test_nothing_but_pixels_is_passed_on():
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "Jo Secret")
    exif = Image.Exif()
    exif[0x010F] = "Secret camera"
    for data in (picture(pnginfo=told, exif=exif) + b"<script>alert(1)</script>", picture("JPEG", exif=exif, comment=b"Secret")):
        out = inside(logo_svg(data))
        assert b"ecret" not in out
        assert b"script" not in out


def test_a_large_picture_is_made_smaller():
    with Image.open(io.BytesIO(inside(logo_svg(picture(size=(4000, 1000)))))) as again:
        assert again.size[0] <= MOST_SIDE[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"GIF89a" + b"\0" * 100, "PNG or JPEG"),
        (b"\x89PNG\r\n\x1a\n<script>alert(1)</script>", "cannot be read"),
        (b"\x89PNG\r\n\x1a\n<svg onload=alert(1)>", "cannot be read"),
        (b"\xff\xd8\xff<?php system('id'); ?>", "cannot be read"),
        (picture()[:-30], "cannot be read"),
        (picture("JPEG", size=(400, 400))[:200], "cannot be read"),
        (bomb(), "too many pixels"),
        (bomb(5000, 5000), "too many pixels"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * MOST_BYTES, "1 MB"),
        (b"", "PNG or JPEG"),
    ],
)  # fmt: skip
def test_what_is_no_logo_is_refused_with_a_sentence(data, words):
    with pytest.raises(LogoRefused, match=words):
        logo_svg(data)


def test_a_text_that_grows_without_end_is_refused():
    data = zlib.compress(b"a" * 80_000_000, 9)
    chunk = b"zTXt" + b"k\0\0" + data
    whole = picture()
    at = whole.index(b"IDAT") - 4
    hostile = whole[:at] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + whole[at:]
    try:
        out = inside(logo_svg(hostile))
    except LogoRefused:
        return
    assert len(out) < 10_000
