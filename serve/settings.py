"""What the server was told: by options, by variables of the environment, by
.streamlit/config.toml.
"""

import streamlit as st

UNTOLD = "localhost"  # what Streamlit has for the browser's address when it is told none
HERE = ["localhost", "127.0.0.1", "::1"]
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
    allowed = st.get_option("server.allowedHosts")
    address = st.get_option("browser.serverAddress")
    named = [*allowed, address]
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
    file = st.get_option("server.sslCertFile")
    key = st.get_option("server.sslKeyFile")
    return file, key


def url() -> str:
    """Where somebody at this machine opens Bearings."""
    scheme = "http"
    host = address()
    file, _ = certificate()
    if file:
        scheme = "https"
    if host in EVERYWHERE:
        host = "localhost"
    return f"{scheme}://{host}:{port()}{base()}"
