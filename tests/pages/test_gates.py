"""What decides before any weighing, on the pages: what is urgent comes alone, what waits says why,
and doors lead on.
"""

from collections.abc import Callable
from pathlib import Path

from components.app.routes import RESULT, SEARCH, TOGETHER, WHY
from tests.pages.visit import Parameters, shown, switch, visit

Edited = Callable[[str, str, str], None]
WASPS: Parameters = {"danger": "wasps", "work": "dig", "label": "kitchen"}
EXAMPLE = """example:
  text: A hedge hums.
  from: invented
  answers:
    danger: [wasps]
    label: [park]
"""
HOLD = """held_back:
  - id: wasps-first
    when: danger.wasps
    because: Nobody digs among wasps.
    first: Ask who keeps bees.
    basis: judgement
"""
DOOR = """- id: bees
  name: The beekeeper
  when: label.park
  words: [swarm]
  text: No way of gardening is made for bees.
  still_holds: Water them.
  first: Ring the beekeeper.
  basis: judgement
  seen: 2026-11
"""
SILENCE = """- id: hush
  when: danger.wasps
  answers: [label.park]
  because: What the park wants can wait.
  basis: judgement
"""


def inside(text: str, by: int) -> str:
    """A text further to the right."""
    return "".join(f"{' ' * by}{line}\n" for line in text.splitlines())


def hold_alder_back(folder: Path) -> None:
    """Let it wait where there are wasps."""
    path = folder / "approaches" / "alder.yaml"
    text = path.read_text(encoding="utf-8")
    hold = HOLD + inside(EXAMPLE, 4)
    path.write_text(text.replace("\ninstead:\n", f"\n{hold}instead:\n", 1), encoding="utf-8")


def test_what_is_urgent_comes_alone_until_it_is_seen_to(edited: Edited) -> None:
    edited("cautions", "  words:", "  urgent: true\n  words:")
    app = visit(RESULT, WASPS)
    before = shown(app).text
    assert "Step away first." in before and "Paper" not in before
    switch(app, "seen-to-wasps").set_value(True)
    after = shown(app.run()).text
    assert after.index("Step away first.") < after.index("Alder")


def test_what_is_not_urgent_folds_nothing_away() -> None:
    assert "Do first" in shown(visit(RESULT, WASPS)).text


def test_what_waits_stands_above_the_rest_with_what_to_do_first(copied: Path) -> None:
    hold_alder_back(copied)
    page = shown(visit(WHY, WASPS))
    band = page.one("section", "b-held-back").text
    assert "Nobody digs among wasps." in band and "First: Ask who keeps bees." in band
    assert "Alder" not in page.one("section", "b-fits").text
    assert "What would have spoken for it" not in band
    assert page.text.index("Nobody digs") < page.text.index("Your answers point elsewhere")


def test_a_reason_that_is_left_out_is_said(copied: Path) -> None:
    written = SILENCE + inside(EXAMPLE, 2)
    (copied / "vocabulary" / "silences.yaml").write_text(written, encoding="utf-8")
    page = shown(visit(WHY, {**WASPS, "label": "park"}))
    assert "“A park”. What the park wants can wait." in page.text
    assert "Parks invite rest." not in page.text


def test_a_door_is_shown_with_a_result_and_without_one_and_found(copied: Path) -> None:
    written = DOOR + inside(EXAMPLE, 2)
    (copied / "vocabulary" / "doors.yaml").write_text(written, encoding="utf-8")
    for parameters in ({"label": "park"}, {"label": "park", "work": "dig"}):
        text = shown(visit(TOGETHER, parameters)).text
        assert "The beekeeper" in text and "What still holds: Water them." in text
    assert "First: Ring the beekeeper." in shown(visit(SEARCH, {"q": "swarm"})).text
