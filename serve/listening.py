"""Uvicorn listens, and says so once it does.

It makes its own sockets: those that Streamlit makes wait for an acknowledgement of every answer.
"""

import socket
import sys
from typing import Any

import uvicorn

from serve import application, settings
from wording.say import say

# Choices and typed words are all that a browser sends here.
LARGEST_MESSAGE = 1_000_000
PING_SECONDS = 30
SECONDS_TO_FINISH = 3


class Server(uvicorn.Server):
    """Uvicorn's server, with a sentence when it listens."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        if self.started:
            print(say("serve.running", url=settings.url()), flush=True)


def run() -> None:
    """Serve until told to stop. Where the port is taken, say so and end."""
    if not is_free():
        print(say("serve.port-taken", port=settings.port()), file=sys.stderr)
        sys.exit(1)
    server = Server(config_for(application.make()))
    server.run()
    if not server.started:
        sys.exit(1)


def is_free() -> bool:
    """Whether the port can be listened on."""
    host = settings.address()
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        found = socket.create_server((host, settings.port()), family=family)
    except OSError:
        return False
    found.close()
    return True


def config_for(app: Any) -> uvicorn.Config:
    """How an application is served."""
    certificate, key = settings.certificate()
    return uvicorn.Config(
        app,
        host=settings.address(),
        port=settings.port(),
        ssl_certfile=certificate,
        ssl_keyfile=key,
        ws="websockets-sansio",
        ws_max_size=LARGEST_MESSAGE,
        ws_ping_interval=PING_SECONDS,
        ws_ping_timeout=PING_SECONDS,
        ws_per_message_deflate=False,
        log_level="warning",
        access_log=False,  # addresses hold answers and keys
        server_header=False,
        use_colors=False,
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
    )
