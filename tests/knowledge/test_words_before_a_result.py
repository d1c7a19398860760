"""How much there is to read before the first result: a tired practitioner gives two minutes."""

from engine.answers import Answers, read
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from views.ask import ask_view

TWO_MINUTES = 500  # words, at 250 a minute
FIRST_RESULT = 250
A_SCALE = 160  # a screen of how it is done


def words(questions: tuple[Question, ...]) -> int:
    """Every word of these questions as they are asked, "Not sure" too."""
    texts = []
    for question in questions:
        texts += [question.text, question.help, "Not sure"]
        texts += [option.text for option in question.options]
    return len(" ".join(texts).split())


def reasons(knowledge: Knowledge, answers: Answers, count: int) -> int:
    """Every word that says why the first questions are asked, with the answers before them."""
    total = 0
    for place, question in enumerate(knowledge.questions[:count]):
        before = {q.id: answers.of(q.id) for q in knowledge.questions[:place]}
        total += len(ask_view(knowledge, read(knowledge, before), question).why.split())
    return total


def most(knowledge: Knowledge, count: int) -> int:
    """The words of the first questions with their reasons, for the published case with most."""
    each = [reasons(knowledge, read(knowledge, c.answers), count) for c in knowledge.cases]
    return words(knowledge.questions[:count]) + max(each)


def test_the_first_result_comes_before_a_minute_is_over(shipped: Knowledge) -> None:
    assert most(shipped, 2) <= FIRST_RESULT


def test_the_path_takes_two_minutes_to_read(shipped: Knowledge) -> None:
    assert most(shipped, 4) <= TWO_MINUTES


def test_a_scale_of_how_it_is_done_is_read_on_one_screen(shipped: Knowledge) -> None:
    for question in shipped.questions:
        if question.difference:
            assert words((question,)) <= A_SCALE, question.id
