"""What we ask about a situation, what must come first, and published cases to try it on."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import When
from knowledge.models.declared import Refers
from knowledge.models.field_types import Id, Line, Model, Sourced, Text, YearMonth
from knowledge.models.situations import Example, Given

# An answer of earlier versions: no reference, since nothing of today has this name.
Former = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+\.)?[a-z0-9-]+$")]


class Option(Model):
    """One answer to a question."""

    id: Id
    text: Text
    short: Text | None = Field(
        default=None,
        description="A few words for a menu, where the list of approaches is filtered by it.",
    )
    alone: bool = Field(
        default=False,
        description="true for an answer such as 'None of these', which gives way to any other.",
    )
    formerly: tuple[Former, ...] = Field(
        default=(),
        description="What older links and files of answers call it: an id that this question had, "
        "or question.option where it was an answer to another.",
    )


class OtherWords(Model):
    """How a question is put to somebody else, such as a carer who has no organisation."""

    when: When = Field(description="Who is asked like this: an answer given before, or several.")
    text: Text
    help: Text


class Question(Model):
    """Something we ask about the situation. A question with a `difference` takes its options from
    the anchors.
    """

    id: Id
    step: Annotated[Id, Refers("step")]
    text: Text
    help: Text = Field(description="One sentence that helps to answer.")
    kind: Literal["one", "many"]
    weight: Annotated[int, Field(ge=0, le=10)] = Field(
        description="How much it counts in the fit; "
        "0 where it raises cautions or places practice only."
    )
    weight_because: Text = Field(description="Why it weighs what it weighs.")
    difference: Annotated[Id, Refers("difference")] | None = None
    short: Text | None = Field(
        default=None, description="A word or two for the menu that filters by this question."
    )
    of_the_reader: bool = Field(
        default=False,
        description="true where it asks who the reader is: nobody is told what would change if "
        "they were somebody else.",
    )
    other_words: tuple[OtherWords, ...] = Field(
        default=(), description="How it is put to somebody else. The first that is met counts."
    )
    options: tuple[Option, ...] = ()

    @property
    def now_called(self) -> dict[str, AnswerRef]:
        """The answers of today by what they were before, as "question.option"."""
        called = {}
        for option in self.options:
            for former in option.formerly:
                called[former_answer(self.id, former)] = AnswerRef(self.id, option.id)
        return called


def former_answer(question: str, former: str) -> str:
    """What an option of a question says that it was, as "question.option"."""
    if "." in former:
        return former
    return f"{question}.{former}"


class Step(Model):
    """A page of questions."""

    id: Id
    name: Text
    text: Text


class Contact(Model):
    """Somebody to ring or write to."""

    name: Text = Field(description="Who it is, and for whom where it is not for everyone.")
    how: Text = Field(
        description="A number or an address, or how to find it where each area has its own."
    )
    hours: Text | None = Field(
        default=None, description="When somebody answers. Leave out what was not read."
    )
    sources: tuple[Annotated[Id, Refers("source")], ...] = Field(
        description="Where the number and the hours were read.", min_length=1
    )


class Caution(Sourced):
    """Something to be done before any approach is chosen."""

    id: Id
    when: When = Field(description="What raises it: an answer, or a condition on answers.")
    urgent: bool = Field(
        default=False,
        description="true where the result begins with it and folds everything else away.",
    )
    words: tuple[Text, ...] = Field(
        default=(), description="Words by which somebody in a hurry would search for it."
    )
    not_meant: tuple[Text, ...] = Field(
        default=(),
        description="Phrases that hold one of its words and mean something else; a search for one "
        "does not raise it.",
    )
    known_as: tuple[Text, ...] = Field(
        default=(),
        description="Short names by which workers know it, such as AWI; shown and searched.",
    )
    text: Text = Field(description="What may be the matter.")
    first: Text = Field(description="What to do first, in Scotland. At most 45 words.")
    in_short: Line | None = Field(
        default=None,
        description="The same in at most a dozen words, for the first screen of a result.",
    )
    steps: tuple[Text, ...] = Field(
        default=(), description="What next: three to six, each of at most 25 words."
    )
    contacts: tuple[Contact, ...] = Field(default=(), description="Whom to ring or write to.")
    law_checked: YearMonth | None = Field(
        default=None,
        description="Month in which the passages of law and codes were read, as YYYY-MM.",
    )
    example: Example
    against: Given | None = Field(
        default=None, description="Answers close to it in which it must not happen."
    )


class Case(Model):
    """A published situation, retold in our words, with the answers its text supports."""

    id: Id
    title: Text
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=3000)]
    answers: Annotated[dict[Id, tuple[Id, ...]], Refers("answer")] = Field(
        description="Written from the text alone, before the label was seen."
    )
    silent: Text = Field(description="What the text does not say.")
    approaches: tuple[Annotated[Id, Refers("approach")], ...] = Field(
        description="What the source itself says was used; empty if none comes first."
    )
    acceptable: tuple[Annotated[Id, Refers("approach")], ...] = Field(
        default=(), description="What a fair expert would also accept."
    )
    cautions: tuple[Annotated[Id, Refers("caution")], ...] = Field(
        default=(), description="Cautions that ought to be raised."
    )
    in_its_words: Text | None = Field(
        default=None,
        description="What in the source says so, word for word, as it stands at the address. At "
        "most 25 words; left out where nobody has read it there.",
    )
    source: Text
    address: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
