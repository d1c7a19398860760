"""Packages for learning platforms: each whole, the same every time, and asking for no score."""

from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from components.plain.scorm import MANIFEST, PAGE, packages
from documents.__main__ import main
from knowledge.models.knowledge import Knowledge
from tests.conftest import GARDENS
from tests.pages.visit import Node, parse
from wording.approach_parts import PARTS

TODAY = date(2026, 3, 4)
PACKAGE = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
PRACTICE = "bearings-practice.zip"
ALDER = "bearings-alder.zip"
Held = dict[str, bytes]


@pytest.fixture(scope="module")
def made(gardens: Knowledge) -> dict[str, bytes]:
    """Every package of the gardens."""
    return packages(gardens, TODAY)


@pytest.fixture(scope="module", params=[PRACTICE, ALDER])
def held(made: dict[str, bytes], request: pytest.FixtureRequest) -> Held:
    """What a package holds: the cases, and then an approach."""
    return opened(made[request.param])


def opened(package: bytes) -> Held:
    with ZipFile(BytesIO(package)) as files:
        return {name: files.read(name) for name in files.namelist()}


def page(held: Held) -> Node:
    return parse(held[PAGE].decode())


def ids(found: Node, name: str) -> list[str]:
    """The values of this attribute."""
    return [node.attributes[name] for node in found.walk() if name in node.attributes]


def test_there_is_one_of_the_cases_and_one_of_each_approach(
    made: dict[str, bytes], gardens: Knowledge
) -> None:
    approaches = [f"bearings-{approach.id}.zip" for approach in gardens.approaches]
    assert list(made) == [PRACTICE, *approaches]


def test_without_cases_there_is_nothing_to_practise_on(gardens: Knowledge) -> None:
    without = gardens.model_copy(update={"cases": ()})
    assert PRACTICE not in packages(without, TODAY)


def test_the_same_day_gives_the_same_bytes(made: dict[str, bytes], gardens: Knowledge) -> None:
    assert packages(gardens, TODAY) == made


def test_the_manifest_names_one_page_and_every_file_that_is_there(held: Held) -> None:
    manifest = ElementTree.fromstring(held[MANIFEST])
    assert manifest.tag == f"{PACKAGE}manifest"
    assert manifest.findtext(f"{PACKAGE}metadata/{PACKAGE}schemaversion") == "1.2"
    (resource,) = manifest.iter(f"{PACKAGE}resource")
    assert resource.attrib[f"{ADL}scormtype"] == "sco" and resource.attrib["href"] == PAGE
    files = [file.attrib["href"] for file in resource.iter(f"{PACKAGE}file")]
    assert sorted([*files, MANIFEST]) == sorted(held)


def test_the_manifest_leads_from_its_organization_to_the_page(held: Held) -> None:
    manifest = ElementTree.fromstring(held[MANIFEST])
    organizations = manifest.find(f"{PACKAGE}organizations")
    assert organizations is not None
    (organization,) = organizations
    assert organizations.attrib["default"] == organization.attrib["identifier"]
    (item,) = organization.iter(f"{PACKAGE}item")
    (resource,) = manifest.iter(f"{PACKAGE}resource")
    assert item.attrib["identifierref"] == resource.attrib["identifier"]
    assert item.findtext(f"{PACKAGE}title") == page(held).one("h1").text


def test_no_score_is_asked_for_and_nobody_passes_or_fails(held: Held) -> None:
    assert b"mastery" not in held[MANIFEST]
    script = held["module.js"].decode()
    code = [line for line in script.splitlines() if not line.startswith("//")]
    set_by_it = [line for line in code if "LMSSetValue" in line]
    assert set_by_it and not any("score" in line or "failed" in line for line in code)
    assert not any("passed" in line for line in set_by_it)


def test_nothing_is_loaded_and_no_page_is_led_to_that_is_not_there(held: Held) -> None:
    found = page(held)
    there = {f"#{id_}" for id_ in ids(found, "id")}
    loaded = [at for at in ids(found, "src") if at not in held]
    outside = [
        at
        for at in ids(found, "href")
        if at not in held and at not in there and not at.startswith(("http", "data:"))
    ]
    assert loaded == [] and outside == []
    assert "" not in ids(found, "href")


def test_every_id_stands_once(held: Held) -> None:
    found = ids(page(held), "id")
    assert sorted(found) == sorted(set(found))


def test_a_case_keeps_the_source_behind_one_line(
    made: dict[str, bytes], gardens: Knowledge
) -> None:
    found = page(opened(made[PRACTICE]))
    assert sorted(ids(found, "data-part")) == sorted(case.id for case in gardens.cases)
    for case in gardens.cases:
        section = found.holding("section", case.text)
        told = section.one("details").text
        assert case.source in told
        assert section.text.count(case.source) == told.count(case.source)


def test_an_approach_is_whole_with_the_cases_that_name_it(
    made: dict[str, bytes], gardens: Knowledge
) -> None:
    found = page(opened(made[ALDER]))
    named = [case.id for case in gardens.cases if "alder" in case.approaches]
    parts = ids(found, "data-part")
    assert parts[len(PARTS) :] == named and len(parts) == len(PARTS) + len(named)
    assert f"of {len(parts)}." in found.text


def test_the_command_writes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scorm", str(tmp_path), "--knowledge", str(GARDENS)]) == 0
    assert (tmp_path / PRACTICE).is_file()
    assert "packages are in" in capsys.readouterr().out
