"""What the command lines print where nobody reads on."""

import subprocess
import sys

import pytest

from tests.conftest import GARDENS


@pytest.mark.parametrize(
    "command", [("knowledge", "check", "--json"), ("engine", "questions")], ids=lambda c: c[0]
)
def test_who_reads_no_further_sees_no_traceback(command: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", *command, "--knowledge", str(GARDENS)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as ran:
        assert ran.stdout and ran.stderr
        ran.stdout.close()
        assert b"Error" not in ran.stderr.read()
