"""Whether the server of this container lives: `python -m serve.alive` ends with 0 if it does."""

import os
import sys
from http.client import HTTPConnection, HTTPException

SECONDS = 2
FINE = 200


def lives(port: int, base: str) -> bool:
    """Whether it answers at /health."""
    path = "/".join(["", *base.strip("/").split(), "health"])
    asked = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    try:
        asked.request("GET", path)
        return asked.getresponse().status == FINE
    except (OSError, HTTPException):
        return False
    finally:
        asked.close()


if __name__ == "__main__":
    told_port = int(os.environ.get("STREAMLIT_SERVER_PORT", "8501"))
    told_base = os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "")
    sys.exit(not lives(told_port, told_base))
