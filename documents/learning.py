"""A frame for somebody's own record of learning: dated facts, questions, and empty room. Bearings
writes no reflection.
"""

from datetime import date

from documents.files import Files, markdown_file, word_file
from documents.model import Document, Heading, Paragraph, Table, provenance
from engine.answers import Answers
from engine.fit import fit
from knowledge.models.knowledge import Knowledge
from wording.dates import day as in_words
from wording.lists import listed

TITLE = "A record of my own learning"
ROOM = "\n" * 7  # empty lines, for those who write by hand


def files(knowledge: Knowledge, answers: Answers, day: date) -> Files:
    """The files by label. Each is made when it is asked for."""
    name = f"learning-{day.isoformat()}"

    def made() -> Document:
        return document(knowledge, answers, day)

    return {"Word": word_file(name, made), "Markdown": markdown_file(name, made)}


def document(knowledge: Knowledge, answers: Answers, day: date) -> Document:
    """The facts that Bearings knows, and each question with empty room beside it."""
    return Document(
        TITLE,
        (
            Paragraph(
                "The facts come from Bearings. What stands beside the questions is yours: Bearings wrote none of it, and keeps "
                "none of it. Leave out names and whatever could point to somebody."
            ),
            Heading("What I looked at"),
            Table("Facts", ("What", "As Bearings knows it"), _facts(knowledge, answers, day)),
            Heading("What I make of it"),
            Table(
                "Questions, with room for my own words",
                ("Question", "My own words"),
                tuple((prompt.text, ROOM) for prompt in knowledge.learning),
            ),
            *provenance(knowledge, ""),
        ),
    )


def _facts(knowledge: Knowledge, answers: Answers, day: date) -> tuple[tuple[str, str], ...]:
    result = fit(knowledge, answers)
    fitting = listed(sorted(a.name for a in result.front)) or (
        "none" if result.enough else "too little was answered to say"
    )
    return (
        ("Date", in_words(day)),
        ("Used", "Bearings: where the answers to questions about one situation point"),
        ("Approaches that fit what was described", fitting),
        ("Edition", knowledge.edition.edition),
        ("Knowledge version", knowledge.version),
        ("Minutes it took", ""),
    )
