"""Find a browser for the tests, or install one where that may be done; else say so in one
sentence.
"""

import os
import shutil
import subprocess
import sys

# Debian's browser without windows is first: it draws the same with less work.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
SENTENCE = (
    "The browser tests need Chromium or Chrome, and none could be found or installed here: "
    "install one, or name it with BEARINGS_BROWSER=/path/to/it."
)


def installed() -> str | None:
    """The path of a browser that is already here: the one named, one on the path, or the browser
    tool's own.
    """
    named = os.environ.get("BEARINGS_BROWSER")
    found = [named] if named else [*map(shutil.which, NAMES), MAC]
    here = next(filter(_runs, found), None)
    if here or named:
        return here
    return next(filter(_runs, [_of_the_tool()]), None)


def _runs(path: str | None) -> bool:
    return path is not None and os.access(path, os.X_OK)


def _of_the_tool() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tool:
        return tool.chromium.executable_path


def install() -> None:
    """Debian's package where it may be installed, else the browser tool's own download."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        if _package():
            return
        if _run("apt-get", "update", "-qq") and _package():
            return
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def _package() -> bool:
    """The smaller browser where there is one, else the whole one."""
    return any(_run("apt-get", "install", "-y", "-qq", name) for name in NAMES[:2])


def _run(*command: str) -> bool:
    return (
        subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        ).returncode
        == 0
    )


if __name__ == "__main__":
    if not installed():
        install()
    if not installed():
        sys.exit(SENTENCE)
