"""What every answer tells the browser to refuse. Links hold answers and keys, so no page may be
framed, none may send its address on, and no script runs that is not one of ours.
"""

import base64
import hashlib
from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.html import render

DIRECTIVES = {
    "default-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",  # Streamlit writes its styles as it draws
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "object-src": "'none'",
    "frame-src": "'none'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}


def policy() -> str:
    """What may be loaded and run. The scripts that stand in pages are named by what they are."""
    scripts = [_named(text) for text in render.scripts()]
    ours = ["'self'", *scripts]
    directives = {**DIRECTIVES, "script-src": " ".join(ours)}
    named = directives.items()
    return "; ".join(f"{name} {value}" for name, value in named)


def _named(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    encoded = base64.b64encode(digest).decode()
    return f"'sha256-{encoded}'"


def headers() -> Mapping[str, str]:
    """The headers of every answer."""
    return {
        "Content-Security-Policy": policy(),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }


class Headers:
    """Puts them on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = headers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, with_headers)
