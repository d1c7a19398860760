"""The shape of the knowledge: frozen models whose field descriptions are the manual for stewards.

`schema.json`, which editors use to complete and underline, is generated from this file (`python -m
knowledge schema`). Every scalar arrives as text (see `source.py`); the models convert it.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.field_types import (
    Claim,
    Evidence,
    Force,
    Id,
    Model,
    Place,
    Source,
    Sourced,
    Text,
    YearMonth,
)
from knowledge.models.initiatives import Initiative, Measure, Pair, Term
from knowledge.models.lines import Line, Scale, Script
from knowledge.models.next_steps import Alternative, Prompt, Quadrant, Signs


class Alias(Sourced):
    """Another name: an old one, a wider or narrower one, an abbreviation."""

    name: Text
    when: Text = Field(
        description="When or where the name is used, such as 'until 20 September 2023'."
    )


class Sides(Model):
    """The three sides of the table, at equal length."""

    worker: Claim
    person: Claim
    carer: Claim


class Event(Sourced):
    """Something that happened."""

    when: Annotated[
        str,
        StringConstraints(
            pattern=r"^(c\. )?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        ),
    ] = Field(description="YYYY, YYYY-MM or YYYY-MM-DD; 'c. YYYY' if only roughly known.")
    text: Text


class Showing(Claim):
    """How a similarity shows in one approach."""

    strength: Literal["strong", "medium", "weak", "not-described"] = Field(
        description="How strongly it shows here. This grading is always our judgement."
    )


class Expression(Sourced):
    """An approach as it looks when one of the two forces has shaped it."""

    place: Place = Field(
        description="1 (most managerialist) to 6 (most relationship-based), or not-described. "
        "Places are always our judgement, set against the anchor statements."
    )
    looks_like: Text = Field(description="What a visitor would see and hear.")
    fair_case: Text = Field(description="The strongest honest reason for working this way.")
    cost: Text = Field(description="What is lost by working this way.")


class Range(Model):
    """One approach on one difference: never one point, always two expressions."""

    managerialist: Expression
    relationship: Expression
    moves: Claim = Field(
        description="What moves practice from one expression to the other, either way."
    )


class Fit(Sourced):
    """A reason why an approach fits, or does not, when somebody gives this answer."""

    answer: AnswerRef = Field(description="question.option, such as task.treatment-choice.")
    degree: Literal["strong", "some", "against", "strongly-against"]
    because: Text = Field(description="A sentence a practitioner would say aloud.")


class Instead(Claim):
    """When to use something else, or something beside it."""

    approaches: tuple[Id, ...] = Field(
        default=(), description="Approaches to use instead or alongside, if any."
    )


class Tool(Sourced):
    """Something that practitioners use to do it."""

    name: Text
    text: Text


class Misunderstanding(Sourced):
    """What people often think, and what is nearer the truth."""

    myth: Text
    answer: Text


class Relation(Sourced):
    """How this approach stands to another one."""

    approach: Id
    kind: Literal["combines", "overlaps", "pulls-apart"]
    because: Text


class Approach(Model):
    """One approach, in a file of its own; the file name is its id."""

    id: Id
    name: Text = Field(description="The short name people use today.")
    review_name: Text = Field(description="The name in the 2018 review.")
    aliases: tuple[Alias, ...] = Field(description="Other names, dated.")
    summary: Text = Field(description="One sentence for a card.")
    definition: Claim
    is_not: tuple[Claim, ...] = Field(description="What it is mistaken for.", min_length=1)
    for_whom: Claim
    settings: Claim
    roles: Claim
    decisions: Claim
    sides: Sides
    timeline: tuple[Event, ...] = Field(min_length=1)
    similarities: dict[Id, Showing] = Field(
        description="One entry for each similarity in the vocabulary."
    )
    differences: dict[Id, Range] = Field(
        description="One entry for each difference in the vocabulary."
    )
    strengths: tuple[Claim, ...] = Field(min_length=1)
    limits: tuple[Claim, ...] = Field(min_length=1)
    fits: tuple[Fit, ...] = Field(min_length=1)
    instead: tuple[Instead, ...] = Field(min_length=1)
    tools: tuple[Tool, ...] = Field(min_length=1)
    measures: tuple[Measure, ...] = Field(min_length=1)
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    misunderstandings: tuple[Misunderstanding, ...] = Field(min_length=1)
    reflective_questions: tuple[Text, ...] = Field(min_length=1)
    first_steps: tuple[Text, ...] = Field(description="Things to try this week.", min_length=1)
    relations: tuple[Relation, ...] = Field(default=())
    since_2018: tuple[Claim, ...] = Field(
        description="What changed since the review; say when last seen.", min_length=1
    )
    bibliography: tuple[Source, ...] = Field(
        default=(), description="Sources that only this approach uses."
    )
    checked: date = Field(description="When somebody last checked the whole file.")
    review_by: date = Field(
        description="When it must be checked again; a passed date stops the app."
    )


class Similarity(Sourced):
    """Something the review found in all the approaches."""

    id: Id
    name: Text
    text: Text


class Difference(Scale):
    """A scale on which the approaches differ."""

    id: Id
    signs: Signs


class ForceText(Sourced):
    """One of the two forces that pull at every approach."""

    id: Force
    name: Text
    text: Text
    asks: Text = Field(description="The question this force asks of practice.")
    fair_case: Text
    cost: Text


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


class Question(Model):
    """Something we ask about the situation. A question with a `difference` takes its options from
    the anchors.
    """

    id: Id
    step: Id
    text: Text
    help: Text = Field(description="One sentence that helps to answer.")
    kind: Literal["one", "many"]
    weight: Annotated[int, Field(ge=0, le=10)] = Field(
        description="How much it counts in the fit; 0 where it raises cautions or places practice only."
    )
    weight_because: Text = Field(description="Why it weighs what it weighs.")
    difference: Id | None = None
    short: Text | None = Field(
        default=None, description="A word or two for the menu that filters by this question."
    )
    options: tuple[Option, ...] = ()


class Step(Model):
    """A page of questions."""

    id: Id
    name: Text
    text: Text


class Caution(Sourced):
    """Something to be done before any approach is chosen."""

    id: Id
    answers: tuple[AnswerRef, ...] = Field(description="The answers that raise it.", min_length=1)
    words: tuple[Text, ...] = Field(
        default=(), description="Words by which somebody in a hurry would search for it."
    )
    text: Text = Field(description="What may be the matter.")
    first: Text = Field(description="What to do first, in Scotland.")


class Case(Model):
    """A published situation, retold in our words, with the answers its text supports."""

    id: Id
    title: Text
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=3000)]
    answers: dict[Id, tuple[Id, ...]] = Field(
        description="Written from the text alone, before the label was seen."
    )
    silent: Text = Field(description="What the text does not say.")
    approaches: tuple[Id, ...] = Field(
        description="What the source itself says was used; empty if none comes first."
    )
    acceptable: tuple[Id, ...] = Field(
        default=(), description="What a fair expert would also accept."
    )
    cautions: tuple[Id, ...] = Field(default=(), description="Cautions that ought to be raised.")
    source: Text
    address: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None


class Edition(Model):
    """What the About page says of the whole."""

    title: Text
    edition: YearMonth
    owner: Text
    funding: Text
    interests: Text
    update_policy: Text
    review: Id = Field(description="The source that is the review itself.")
    label_question: Id = Field(
        description="The question that asks what people are called. `python -m engine evaluate` "
        "sets the whole engine against this question alone."
    )
    browse_by: tuple[Id, ...] = Field(
        default=(), description="Questions whose answers filter the list of approaches."
    )
    in_front_because: dict[Id, Text] = Field(
        default={},
        description="Why an approach may be in front more than twice as often "
        "as its fair share, by its id (`python -m engine bias`).",
    )


class Knowledge(Model):
    """Everything known, checked, in a settled order: approaches by name, the rest as the files have
    it.
    """

    version: str
    edition: Edition
    approaches: tuple[Approach, ...]
    similarities: tuple[Similarity, ...]
    differences: tuple[Difference, ...]
    forces: tuple[ForceText, ...]
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    cautions: tuple[Caution, ...]
    sources: tuple[Source, ...]
    cases: tuple[Case, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    measures: tuple[Measure, ...] = ()
    terms: tuple[Term, ...] = ()
    pairs: tuple[Pair, ...] = ()
    lines: tuple[Line, ...] = ()
    scripts: tuple[Script, ...] = ()
    quadrants: tuple[Quadrant, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    learning: tuple[Prompt, ...] = ()
    # what answers must weigh before an approach is said to fit; 0: as much as the heaviest question
    least: int = 0

    def model_copy(
        self, *, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> "Knowledge":
        """A copy, with some lists exchanged; it looks its own entries up anew."""
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("_by_id", None)
        return copied

    @cached_property
    def _by_id(self) -> dict[str, dict[str, Any]]:
        """The entries of each list by their id; of lists whose entries have one."""
        lists = {name: getattr(self, name) for name in type(self).model_fields}
        return {
            name: {entry.id: entry for entry in entries if hasattr(entry, "id")}
            for name, entries in lists.items()
            if isinstance(entries, tuple)
        }

    def approach(self, id_: str) -> Approach | None:
        """The approach with this id; None if there is none."""
        return self._by_id["approaches"].get(id_)

    def similarity(self, id_: str) -> Similarity | None:
        """The similarity with this id; None if there is none."""
        return self._by_id["similarities"].get(id_)

    def difference(self, id_: str) -> Difference | None:
        """The difference with this id; None if there is none."""
        return self._by_id["differences"].get(id_)

    def step(self, id_: str) -> Step | None:
        """The step with this id; None if there is none."""
        return self._by_id["steps"].get(id_)

    def question(self, id_: str) -> Question | None:
        """The question with this id; None if there is none."""
        return self._by_id["questions"].get(id_)

    def option(self, answer: AnswerRef) -> Option | None:
        """The option that an answer chooses; None if there is none. "Not sure" is no option."""
        question = self.question(answer.question)
        options = question.options if question else ()
        return next((option for option in options if option.id == answer.option), None)

    def caution(self, id_: str) -> Caution | None:
        """The caution with this id; None if there is none."""
        return self._by_id["cautions"].get(id_)

    def source(self, id_: str) -> Source | None:
        """The source with this id; None if there is none."""
        return self._by_id["sources"].get(id_)

    def case(self, id_: str) -> Case | None:
        """The case with this id; None if there is none."""
        return self._by_id["cases"].get(id_)

    def initiative(self, id_: str) -> Initiative | None:
        """The initiative with this id; None if there is none."""
        return self._by_id["initiatives"].get(id_)

    def measure(self, id_: str) -> Measure | None:
        """The measure with this id; None if there is none."""
        return self._by_id["measures"].get(id_)

    def term(self, id_: str) -> Term | None:
        """The term with this id; None if there is none."""
        return self._by_id["terms"].get(id_)

    def line(self, id_: str) -> Line | None:
        """The line with this id; None if there is none."""
        return self._by_id["lines"].get(id_)

    def script(self, id_: str) -> Script | None:
        """The script with this id; None if there is none."""
        return self._by_id["scripts"].get(id_)

    @property
    def axis_names(self) -> dict[str, str]:
        """Names of the similarities, then of the differences, by id."""
        return {
            **{s.id: s.name for s in self.similarities},
            **{d.id: d.name for d in self.differences},
        }

    @property
    def approach_names(self) -> dict[str, str]:
        """Names of the approaches by id."""
        return {a.id: a.name for a in self.approaches}
