"""The list of all answers, and the way to change one that keeps the rest."""

from components.app.routes import ANSWERS, ASK
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, choose, has_button, leads, press, radio, shown, visit

ANSWERED = {"danger": "wasps", "work": "dig,sow", "label": "not-sure", "pace-here": "4"}


def words(node: Node) -> str:
    """Several answers to one question, with a comma between."""
    return ", ".join(n.text for n in node.all("p"))


def change(page: Node, question: str) -> Node:
    """The link that changes the answer to a question."""
    name = f"Change: {question}"
    return next(a for a in page.all("a") if a.attributes.get("aria-label") == name)


def listed() -> dict[str, str]:
    """What the page says: question to answer."""
    page = shown(visit(ANSWERS, dict(ANSWERED)))
    return dict(zip((n.text for n in page.all("dt")), map(words, page.all("dd")), strict=True))


def test_every_question_is_listed_in_order(gardens: Knowledge) -> None:
    assert list(listed()) == [q.text for q in gardens.questions]


def test_answers_are_shown_in_words() -> None:
    found = listed()
    assert found["Is any of this true now?"] == "There are wasps"
    assert found["What needs to be done?"] == "Dig, Sow"
    assert found["How is the pace set here?"] == "Pace, as it is done at place 4."


def test_not_sure_and_skipped_are_told_apart() -> None:
    found = listed()
    assert found["What is the garden called?"] == "Not sure"
    assert found["How are tools chosen here?"] == "Skipped"


def test_each_answer_has_a_link_that_changes_it_and_keeps_the_rest(gardens: Knowledge) -> None:
    page = shown(visit(ANSWERS, dict(ANSWERED)))
    for question in gardens.questions:
        path, parameters = leads(change(page, question.text))
        assert path == ASK.path
        assert parameters == {"step": question.id, **ANSWERED}


def test_changing_one_answer_keeps_the_rest(gardens: Knowledge) -> None:
    _, parameters = leads(
        change(shown(visit(ANSWERS, dict(ANSWERED))), "How is the pace set here?")
    )
    app = visit(ASK, dict(parameters))
    assert radio(app, "pace-here").value == "4"
    choose(app, "pace-here", "2")
    assert press(app, "finish").query_params == {**ANSWERED, "pace-here": "2", "v": gardens.version}


def test_with_nothing_answered_every_question_is_skipped_and_there_is_nothing_to_forget(
    gardens: Knowledge,
) -> None:
    app = visit(ANSWERS)
    assert [words(n) for n in shown(app).all("dd")] == ["Skipped"] * len(gardens.questions)
    assert not has_button(app, "clear")
