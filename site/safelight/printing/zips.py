"""A ZIP that has the same bytes for the same files, on every day and machine."""

import io
import zipfile

ZIP_DATE = (2026, 1, 1, 0, 0, 0)
"""All entries of a ZIP carry this date, so that the same files give the same ZIP on every day."""


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a ZIP of the files: sorted, all of one date, all with the same rights."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, ZIP_DATE)
            info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(info, files[name])
    return buffer.getvalue()
