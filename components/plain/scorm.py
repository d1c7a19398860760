"""Packages for learning platforms (SCORM 1.2): a module as one page, what it loads, and a manifest.
The same module, made on the same day, is the same bytes.
"""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from components.plain import site
from components.plain.modules import TEMPLATE, Module, modules
from knowledge.models.knowledge import Knowledge
from wording.dates import day
from wording.say import say

MANIFEST = "imsmanifest.xml"
PAGE = "index.html"
SCRIPT = "module.js"
HERE = Path(__file__).parent


def packages(knowledge: Knowledge, today: date) -> dict[str, bytes]:
    """Every package by the name of its file."""
    made = {}
    for module in modules(knowledge, today):
        name = say("module.file", name=module.name)
        made[name] = zipped(files(module, today))
    return made


def files(module: Module, today: date) -> dict[str, bytes]:
    """What a package holds, by path."""
    page = _page(module, today)
    script = HERE / SCRIPT
    files_by_name = {
        PAGE: page.encode("utf-8"),
        SCRIPT: script.read_bytes(),
        site.STYLE: site.style(),
    }
    manifest = _manifest(module, list(files_by_name))
    return {MANIFEST: manifest.encode("utf-8"), **files_by_name}


def _page(module: Module, today: date) -> str:
    sheet = module.sheet
    foot = sheet.markup(
        "app/page.html",
        "foot",
        privacy=say("module.privacy"),
        edition=sheet.knowledge.edition,
        version=sheet.knowledge.version,
        printed="",
    )
    notes = sheet.markup(
        "app/page.html",
        "notes",
        numbered=sheet.notes.numbered(),
        bases=sheet.notes.bases(),
    )
    return sheet.markup(
        TEMPLATE,
        "module",
        title=module.title,
        lead=module.lead,
        body=module.body,
        total=module.total,
        notes=notes,
        foot=foot,
        made=say("plain.made", day=day(today)),
    )


def _manifest(module: Module, names: list[str]) -> str:
    version = module.sheet.knowledge.version
    return module.sheet.markup(
        "plain/imsmanifest.xml",
        "manifest",
        id=f"bearings-{module.name}-{version}",
        title=module.title,
        page=PAGE,
        files=names,
    )


def zipped(files_by_name: Mapping[str, bytes]) -> bytes:
    """These files in one, none of which carries a time of its own."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, content in files_by_name.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, content)
    return out.getvalue()
