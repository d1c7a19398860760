"""Whom to tell of a fault or a hole: whoever runs this server says so, and nobody else can."""

import os

CONTACT = "BEARINGS_CONTACT"


def contact() -> str:
    """An address, or a name, in the words of whoever runs the server; empty if they gave none."""
    told = os.environ.get(CONTACT, "")
    return told.strip()
