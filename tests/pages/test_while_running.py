"""The knowledge changes, or a day passes, while somebody has a page open."""

import re
from pathlib import Path

from components.app import resources
from components.app.routes import ANSWERS, ASK, RESULT
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import follow, press, shown, visit


def test_an_answer_that_was_edited_away_is_dropped_and_the_rest_kept(copied: Path) -> None:
    app = visit(RESULT, {"label": "park", "work": "dig"})
    questions = copied / "vocabulary/questions.yaml"
    questions.write_text(questions.read_text().replace("id: park", "id: meadow"))
    for approach in copied.glob("approaches/*.yaml"):
        text = approach.read_text().replace("label.park", "label.meadow")
        approach.write_text(text.replace("label: park", "label: meadow"))
    for examples in ("cases", "ways"):
        (copied / f"vocabulary/{examples}.yaml").unlink()
    app = follow(app, ANSWERS)
    assert not app.exception and [n.text for n in shown(app).all("p")].count("Dig") == 1


def test_a_review_date_that_has_passed_stops_no_server(copied: Path) -> None:
    for approach in copied.glob("approaches/*.yaml"):
        text = re.sub(r"(checked|review_by): .*", r"\1: 2001-01-01", approach.read_text())
        approach.write_text(text)
    assert isinstance(resources.found(), Knowledge)


def test_back_to_the_questions_keeps_what_was_changed_there() -> None:
    address = {"step": "label", "label": "park"}
    app = visit(ASK, address)
    app.radio[0].set_value("kitchen")
    result = press(app, "finish")
    assert "kitchen" in result.query_params["label"]
    back = follow(result, ASK, address)
    assert back.radio[0].value == "kitchen"


def test_a_result_is_made_anew_from_an_edited_approach(copied: Path) -> None:
    given = {"work": "dig,sow", "label": "kitchen"}
    before = visit(RESULT, given).title[0].value
    for approach in copied.glob("approaches/*.yaml"):
        text = approach.read_text()
        approach.write_text(re.sub(r"^name: ", "name: Late ", text, flags=re.MULTILINE))
    after = visit(RESULT, given).title[0].value
    assert "Late" not in before and "Late" in after
