"""How a question is put to whoever gave an answer before."""

from engine.question_words import as_asked
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.questions import OtherWords, Question
from tests.engine.makers import asked, said


def in_other_words() -> Question:
    """A question that is put in other words to whoever digs."""
    words = OtherWords(when=AnswerRef("work", "dig"), text="And when you dig?", help="Think.")
    return asked("label").model_copy(update={"other_words": (words,)})


def test_a_question_is_put_in_the_words_for_whoever_answers() -> None:
    put = as_asked(in_other_words(), said(work="dig"))
    assert (put.text, put.help) == ("And when you dig?", "Think.")
    assert put.options == asked("label").options


def test_for_others_it_stays_as_it_is() -> None:
    assert as_asked(in_other_words(), said(work="sow")).text == asked("label").text
