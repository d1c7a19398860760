"""One finding, told once: the page says the same sentence as the paper, however many approaches
there are.
"""

from pathlib import Path

import pytest
import yaml

from components.app.routes import TAKE, WHY
from documents.files import Files
from tests.pages.test_gates import WASPS, hold_alder_back
from tests.pages.visit import Node, Parameters, shown, visit
from wording.result import BANDS, band_name

DIG: Parameters = {"work": "dig"}
NAMES_APPROACHES = ("cases", "initiatives", "measures", "pairs")


def only(folder: Path, number: int) -> None:
    """Leave so many approaches in the folder: copies of the first, under names of their own."""
    for name in NAMES_APPROACHES:
        (folder / "vocabulary" / f"{name}.yaml").unlink()
    first, *others = sorted((folder / "approaches").glob("*.yaml"))
    approach = yaml.load(first.read_text(encoding="utf-8"), yaml.BaseLoader)
    del approach["relations"]
    for path in (first, *others):
        path.unlink()
    for n in range(number):
        copy = {**approach, "name": f"A{n}"}
        path = folder / "approaches" / f"a{n}.yaml"
        path.write_text(yaml.safe_dump(copy), encoding="utf-8")


def paper(taken: list[Files]) -> str:
    """The Markdown file that the page offers."""
    (files,) = (each for each in taken if "your answers" in each)
    return files["Markdown"][2]().decode()


@pytest.mark.parametrize(
    ("number", "opening"),
    [
        (1, "A0 fits what you describe."),
        (2, "A0 and A1 both fit:"),
        (3, "A0, A1 and A2 all fit:"),
    ],
)
def test_the_page_says_the_same_sentence_as_the_paper(
    number: int, opening: str, copied: Path, taken: list[Files]
) -> None:
    only(copied, number)
    lead = shown(visit(WHY, DIG)).one("p", "b-lead").text
    assert lead.startswith(opening)
    visit(TAKE, DIG)
    assert f"\n{lead}\n" in paper(taken)


@pytest.mark.parametrize(
    "parameters",
    [
        {"work": "dig", "label": "kitchen", "pace-here": "4"},
        {"work": "dig,rest"},
        {"label": "park"},
        {"pace-here": "4"},
    ],
    ids=["two fit", "some fit", "none fits", "places alone"],
)
def test_summary_bands_and_outlooks_are_the_same_on_both(
    parameters: Parameters, taken: list[Files]
) -> None:
    page = shown(visit(WHY, parameters))
    visit(TAKE, parameters)
    written = paper(taken)
    assert f"\n{page.one('p', 'b-lead').text}\n" in written
    headings = [n.text for n in page.all("h3")]
    others = [band_name(band) for band in BANDS if band != "fits"]
    for name in others:
        assert (name in headings) == (f"\n- {name}: " in written)
    for card in page.all("article", "b-card"):
        if outlook := outlook_of(card):
            assert f". {outlook}" in written


def test_what_waits_is_named_on_both(copied: Path, taken: list[Files]) -> None:
    hold_alder_back(copied)
    lead = shown(visit(WHY, WASPS)).one("p", "b-lead").text
    assert "Alder has to wait: see “Not yet”." in lead
    visit(TAKE, WASPS)
    written = paper(taken)
    assert f"\n{lead}\n" in written
    assert "\n- Alder: not yet. " in written and "\n- Not yet: Alder. " in written


def outlook_of(card: Node) -> str:
    """What a card says of how far its approach holds; nothing if it is no approach's."""
    label = "How far this holds, and what would change it"
    folds = [fold for fold in card.all("details") if fold.one("summary").text == label]
    return folds[0].one("p").text if folds else ""
