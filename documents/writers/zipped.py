"""A zip whose files carry no time of their own, so that the same document is the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def timeless(content: bytes) -> bytes:
    """The same zip, with its files in the same order and without their times."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as made, ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            data = made.read(name)
            kept.writestr(entry, data)
    return out.getvalue()
