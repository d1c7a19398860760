"""What the server was told: by options, by variables of the environment, by
.streamlit/config.toml.
"""

import streamlit as st

UNTOLD = "localhost"  # what Streamlit has for the browser's address when it is told none
HERE = ["localhost", "127.0.0.1", "[::1]"]
EVERYWHERE = {"0.0.0.0", "::"}


def address() -> str:
    """The address that is listened on."""
    return str(st.get_option("server.address"))


def port() -> int:
    """The port that is listened on."""
    return int(st.get_option("server.port"))


def base() -> str:
    """The path under which Bearings stands, such as "/bearings"; empty if at the root."""
    path = str(st.get_option("server.baseUrlPath")).strip("/")
    if not path:
        return ""
    return f"/{path}"


def hosts() -> list[str]:
    """The names that this server was told it has; empty if none."""
    named = [*st.get_option("server.allowedHosts"), st.get_option("browser.serverAddress")]
    return [name for name in named if name != UNTOLD]


def asked_for() -> list[str]:
    """The names by which it may be asked for: any, if it was told none. Whoever looks after it at
    its machine may always ask.
    """
    if not hosts():
        return ["*"]
    return [*hosts(), *HERE]


def certificate() -> tuple[str | None, str | None]:
    """The files of certificate and key, where this server speaks TLS itself."""
    return st.get_option("server.sslCertFile"), st.get_option("server.sslKeyFile")


def url() -> str:
    """Where somebody at this machine opens Bearings."""
    scheme = "https" if certificate()[0] else "http"
    host = "localhost" if address() in EVERYWHERE else address()
    return f"{scheme}://{host}:{port()}{base()}"
