"""A result that surprised somebody, as a case for the stewards: the answers, what Bearings said and
what was expected. Nothing is sent; whoever takes the file away sends it on.
"""

import textwrap

from documents.files import File, Files
from documents.learning import fitting
from engine.answers import Answers
from engine.fit import fit
from knowledge.editing.entry import WIDTH, as_yaml
from knowledge.models.knowledge import Knowledge
from knowledge.reading.to_do import TO_DO
from views.practise import guesses
from wording.say import say

# What a steward still has to write, with its manual, before the answers and after them.
BEFORE = {"title": "surprise.title", "text": "surprise.text"}
AFTER = {"silent": "surprise.silent", "source": "surprise.source"}


def files(knowledge: Knowledge, answers: Answers, expected: str) -> Files:
    """The one file by its label. `expected` is the id of an approach, "none", or empty."""

    def make() -> bytes:
        text = case(knowledge, answers, expected)
        return text.encode("utf-8")

    file = File(
        name=say("surprise.file"),
        kind="application/yaml",
        make=make,
    )
    return {say("surprise.label"): file}


def case(knowledge: Knowledge, answers: Answers, expected: str) -> str:
    """A case that is still to be written, below what is known of it."""
    comments = [_comment(text) for text in _known(knowledge, answers, expected)]
    entry = as_yaml(_entry(answers))
    return "".join([*comments, entry])


def _known(knowledge: Knowledge, answers: Answers, expected: str) -> tuple[str, ...]:
    """Where the file belongs, the warning, and what was said and expected."""
    said = fitting(fit(knowledge, answers))
    names = guesses(knowledge)
    hoped = names.get(expected, say("surprise.not-said"))
    return (
        say("surprise.what"),
        say("surprise.warning"),
        say("surprise.version", version=knowledge.version),
        say("surprise.said", names=said),
        say("surprise.expected", name=hoped),
    )


def _comment(text: str) -> str:
    lines = textwrap.wrap(text, WIDTH, break_long_words=False)
    return "".join(f"# {line}\n" for line in lines)


def _entry(answers: Answers) -> dict[str, object]:
    entry: dict[str, object] = {"id": "surprise"}
    entry.update(_to_write(BEFORE))
    entry["answers"] = {question: list(options) for question, options in answers.by_question}
    entry.update(_to_write(AFTER))
    entry["approaches"] = []
    return entry


def _to_write(fields: dict[str, str]) -> dict[str, str]:
    """Each field with what belongs there."""
    written = {}
    for field, key in fields.items():
        manual = say(key)
        written[field] = f"{TO_DO}: {manual}"
    return written
