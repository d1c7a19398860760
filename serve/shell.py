"""What Streamlit's own page loads, for ours, and how our pages look."""

import hashlib
import re
from functools import cache
from pathlib import Path

from markupsafe import Markup
from streamlit.file_util import get_static_dir

from components.app import look

OWN = Path(__file__).with_name("static")
LOADED = re.compile(r"<link\b[^>]*>|<script\b[^>]*\bsrc=[^>]*><[/]script>")
# An address of Streamlit's for programs, which is closed here; and the icon, which stands first.
LEFT_OUT = re.compile("service-desc|shortcut icon")


@cache
def head() -> Markup:
    """The elements that load Streamlit's scripts, styles and font."""
    index = Path(get_static_dir(), "index.html")
    html = index.read_text(encoding="utf-8")
    found = LOADED.findall(html)
    needed = [element for element in found if not LEFT_OUT.search(element)]
    lines = "\n".join(needed)
    return Markup(lines)


@cache
def style() -> bytes:
    """How every page looks."""
    sheet = look.sheet()
    return sheet.encode()


@cache
def version() -> str:
    """A name for our own script and style as they are, so that a browser may keep them for good."""
    digest = hashlib.sha256(style())
    paths = sorted(OWN.iterdir())
    for path in paths:
        content = path.read_bytes()
        digest.update(content)
    return digest.hexdigest()[:12]
