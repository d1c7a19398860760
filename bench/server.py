"""A server of our own to measure, and what it takes of the machine. Needs /proc (Linux) for
that.
"""

import os
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Server:
    """A server that runs. `address` is host:port."""

    address: str
    pid: int

    def megabytes(self) -> float:
        """The memory that it holds."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return (
            int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])
            / 1024
        )

    def seconds(self) -> float:
        """The time of a processor that it has used."""
        after_name = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


OURS = ("-m", "serve")


def running(*options: str, **environment: str) -> AbstractContextManager[Server]:
    """Bearings for a while, on a free port, with these options of `streamlit run`."""
    return started(OURS, *options, **environment)


@contextmanager
def started(words: tuple[str, ...], *options: str, **environment: str) -> Iterator[Server]:
    """The same, or another server: whatever Python starts by these words."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    process = subprocess.Popen(
        [sys.executable, *words, "--server.port", str(port), *options],
        cwd=ROOT,
        text=True,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        assert process.stdout
        if not any("URL:" in line for line in process.stdout):
            raise RuntimeError("The server did not start.")
        Thread(
            target=deque, args=(process.stdout, 0), daemon=True
        ).start()  # what it says later must not fill the pipe
        yield Server(f"127.0.0.1:{port}", process.pid)
    finally:
        process.kill()
        process.wait()
