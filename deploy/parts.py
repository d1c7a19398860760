"""What Bearings is made of: every package that the lock names, with its version and its licence.

`python -m deploy.parts` writes docs/for-boards/licences.md and, in the form of CycloneDX,
docs/for-boards/software.cdx.json. Licences are read from the installed packages.
"""

import json
import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
LICENCES = ROOT / "docs" / "for-boards" / "licences.md"
SOFTWARE = ROOT / "docs" / "for-boards" / "software.cdx.json"
PIN = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)
CLASSIFIER = "License :: OSI Approved :: "
# A package's own short words, and what lists of software call the licence.
SPDX = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache License 2.0": "Apache-2.0",
}
LONGEST = 60  # what is longer is a whole licence, and no name of one
TABLE = "| package | version | licence |\n|---|---|---|\n"


@dataclass(frozen=True)
class Part:
    """A package that runs, or may run, with Bearings."""

    name: str
    version: str
    licence: str


def parts() -> list[Part]:
    """Every package of the lock, in its order."""
    locked = PIN.findall(LOCK.read_text(encoding="utf-8"))
    return [Part(name, version, licence(name)) for name, version in locked]


def licence(package: str) -> str:
    """What an installed package says of its licence."""
    about = metadata.metadata(package).json
    said = str(about.get("license_expression") or about.get("license") or "")
    if said and len(said) <= LONGEST:
        return SPDX.get(said, said)
    for classifier in about.get("classifier", []):
        if classifier.startswith(CLASSIFIER):
            return str(classifier.removeprefix(CLASSIFIER))
    raise LookupError(f"{package} does not say what its licence is. Look it up and tell SPDX.")


def page(found: list[Part]) -> str:
    """The list as people read it, below the words that stand there."""
    head, _, _ = LICENCES.read_text(encoding="utf-8").partition(TABLE)
    rows = [f"| {part.name} | {part.version} | {part.licence} |" for part in found]
    return head + TABLE + "\n".join(rows) + "\n"


def software(found: list[Part]) -> str:
    """The list as machines read it."""
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "Bearings"}},
        "components": [_component(part) for part in found],
    }
    return json.dumps(document, indent=2) + "\n"


def _component(part: Part) -> dict[str, Any]:
    address = f"pkg:pypi/{part.name}@{part.version}"
    return {
        "type": "library",
        "bom-ref": address,
        "name": part.name,
        "version": part.version,
        "licenses": [_licence(part.licence)],
        "purl": address,
    }


def _licence(said: str) -> dict[str, Any]:
    """An expression of known names, or a name as the package puts it."""
    if " License" in said or "(" in said:
        return {"license": {"name": said}}
    return {"expression": said}


def main() -> None:
    """Write both lists."""
    found = parts()
    LICENCES.write_text(page(found), encoding="utf-8")
    SOFTWARE.write_text(software(found), encoding="utf-8")


if __name__ == "__main__":
    main()
