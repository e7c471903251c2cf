"""The code that leads from paper back to the page."""

import io

import segno


def qr_svg(address: str, *, any_size: bool = False) -> str:
    """Return a QR code of an address as SVG: black on white, error correction M (15 %), with its quiet zone of four modules.

    `any_size` leaves its size to the page that shows it.
    """
    buffer = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        buffer, kind="svg", border=4, light="#fff", xmldecl=False, svgns=True, scale=1 if any_size else 10, omitsize=any_size
    )
    return buffer.getvalue().decode()
