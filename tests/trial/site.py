"""A site on this machine: processes of Bearings behind a real nginx and a real PgBouncer, with
the files of deploy/ as they are but for addresses.
"""

import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy import make_url

from tests.browser.conftest import ROOT, Server
from tests.deploy.test_files import copied
from tests.workshop.databases import new_on, postgresql

DEPLOY = Path(__file__).parents[2] / "deploy"
ATTEMPTS = 200
MISSING = (
    "make deploy-test needs nginx, pgbouncer and openssl: apt-get install nginx pgbouncer openssl"
)
POOL = """
[databases]
{name} = {target}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
{user}
"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def open_folder() -> Path:
    """A folder that servers which give up root can use."""
    folder = Path(mkdtemp(prefix="bearings-site-"))
    folder.chmod(0o777)
    return folder


def wait_for(port: int, process: subprocess.Popen[str]) -> None:
    """Come back when somebody listens."""
    for _ in range(ATTEMPTS):
        with socket.socket() as asked:
            asked.settimeout(0.05)
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        try:
            process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        break
    process.kill()
    raise AssertionError(process.communicate()[0])


@contextmanager
def process(port: int, *command: str) -> Iterator[None]:
    """A server of others that listens on this port, for a while."""
    assert shutil.which(command[0]), MISSING
    started = subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    wait_for(port, started)
    try:
        yield
    finally:
        started.terminate()
        started.wait()


@contextmanager
def pooled(database: str) -> Iterator[str]:
    """The address of the same database behind PgBouncer, in transaction mode."""
    url, folder, port = make_url(database), open_folder(), free_port()
    host = url.query.get("host") or url.host
    target = f"host={host} port={url.port or 5432} dbname={url.database} user={url.username}"
    user = f"user = {owner(host)}" if os.geteuid() == 0 else ""  # it refuses to be root
    settings = folder / "pgbouncer.ini"
    text = POOL.format(name=url.database, target=target, port=port, user=user)
    settings.write_text(text, encoding="utf-8")
    with process(port, "pgbouncer", "-q", str(settings)):
        yield f"postgresql://{url.username}@127.0.0.1:{port}/{url.database}"


def owner(place: str | None) -> str:
    """Whoever may open a folder with a socket; for another server anybody."""
    if not place or not Path(place).is_dir():
        return "nobody"
    return Path(place).owner()


def certificate(folder: Path) -> None:
    """A certificate that nobody trusts."""
    assert shutil.which("openssl"), MISSING
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    subprocess.run([*command, "-subj", "/CN=localhost", *files], check=True, capture_output=True)


def as_shipped(folder: Path, port: int, servers: Sequence[Server], path: str) -> str:
    """deploy/nginx.conf with the addresses of this machine, and with a header that says which
    process has answered.
    """
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    lines = re.findall(r"^ *server bearings-\d+:8501 (.*)$", text, re.MULTILINE)
    upstream = "\n".join(f"server 127.0.0.1:{server.port} {lines[0]}" for server in servers)
    text = re.sub(r"( *server bearings-\d+:8501 .*\n)+", f"{upstream}\n", text)
    changes = {
        "/etc/nginx/tls": str(folder),
        "fail_timeout=5s": "fail_timeout=1s",
        "/tmp/nginx": str(folder / "nginx"),
        "listen 8443": f"listen 127.0.0.1:{port}",
        "listen 8080": f"listen 127.0.0.1:{free_port()}",
        "add_header Set-Cookie": "add_header X-Process $upstream_addr; add_header Set-Cookie",
        "location / {": f"location {path}/ {{",
    }
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after)
    return text


PLAIN = """
pid {folder}/nginx.pid;
error_log /dev/stderr;
events {{}}
http {{
  access_log off;
  server {{
    listen 127.0.0.1:{port};
    location / {{ proxy_pass http://127.0.0.1:{to}; {more} }}
  }}
}}
"""


@contextmanager
def nginx(folder: Path, port: int, text: str) -> Iterator[None]:
    """nginx with these settings, for a while."""
    settings = folder / "nginx.conf"
    settings.write_text(text, encoding="utf-8")
    with process(port, "nginx", "-c", str(settings), "-g", "daemon off;"):
        yield


@contextmanager
def plain_proxy(server: Server, more: str = "") -> Iterator[str]:
    """A proxy as it is written where nobody thinks of live connections; its address."""
    folder, port = open_folder(), free_port()
    text = PLAIN.format(folder=folder, port=port, to=server.port, more=more)
    with nginx(folder, port, text):
        yield f"http://127.0.0.1:{port}"


class Site:
    """Processes of Bearings behind one address."""

    def __init__(self, url: str, servers: Sequence[Server], database: str) -> None:
        self.url = url
        self.servers = servers
        self.database = database  # itself, past the pool

    def named(self, address: str) -> Server:
        """The process that nginx calls by this address. Where it tried several, the last."""
        port = int(address.rpartition(":")[2])
        return next(server for server in self.servers if server.port == port)


@contextmanager
def as_in_the_container(database: str) -> Iterator[Server]:
    """A process as the container has it: only the files that are copied there, a folder that is
    only read, and nobody's rights.
    """
    folder = open_folder()
    for name in copied():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, target)
    subprocess.run(["chmod", "-R", "a-w,a+rX", str(folder)], check=True)
    nobody = ["setpriv", "--reuid", "10001", "--regid", "10001", "--clear-groups"]
    server = Server(database=database)
    server.start(nobody, folder)
    try:
        yield server
    finally:
        server.kill()


@contextmanager
def site(processes: int = 2, path: str = "") -> Iterator[Site]:
    """A site with TLS, for a while."""
    with ExitStack() as held:
        database = held.enter_context(new_on(held.enter_context(postgresql())))
        pool = held.enter_context(pooled(database))
        servers = [Server(database=pool) for _ in range(processes)]
        for server in servers:
            server.start()
            held.callback(server.kill)
        folder, port = open_folder(), free_port()
        certificate(folder)
        held.enter_context(nginx(folder, port, as_shipped(folder, port, servers, path)))
        yield Site(f"https://localhost:{port}{path}", servers, database)
