"""The whole of the knowledge, and what belongs to no single approach.

The models of this folder are frozen, and their field descriptions are the manual for stewards.
What editors use to complete and underline, in schema/, is generated from them (`python -m
knowledge schema`). Every scalar arrives as text (see `yaml_lines.py`); the models convert it.
"""

from collections.abc import Mapping
from functools import cached_property
from operator import attrgetter
from typing import Annotated, Any

from pydantic import Field

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.background import Background
from knowledge.models.conditions import When
from knowledge.models.declared import OneFileEach, Refers, SortedBy, WrittenIn
from knowledge.models.field_types import Claim, Force, Id, Model, Sourced, Text, YearMonth
from knowledge.models.gates import Door, Misuse, Silence
from knowledge.models.glossary import Pair, Term
from knowledge.models.initiatives import Initiative
from knowledge.models.lines import Line, Scale, Script
from knowledge.models.measures import Measure
from knowledge.models.next_steps import Alternative, Prompt, Quadrant, Signs
from knowledge.models.paper import Guidance
from knowledge.models.questions import Case, Caution, Option, Question, Step
from knowledge.models.registers import Register
from knowledge.models.sources import Source
from knowledge.models.voices import Voice
from knowledge.models.ways import Way


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


class Pull(Claim):
    """A pull on practice that is neither end of a scale, told beside the two forces."""

    id: Id
    name: Text


class TalkWith(Claim):
    """Whom to talk with, where it is not simply the person."""

    when: When = Field(description="When it is said: an answer, or a condition on answers.")


class Edition(Model):
    """What the About page says of the whole."""

    title: Text
    edition: YearMonth
    owner: Text
    funding: Text
    interests: Text
    update_policy: Text
    review: Annotated[Id, Refers("source")] = Field(
        description="The source that is the review itself."
    )
    conclusion: Claim | None = Field(
        default=None,
        description="What the review concludes for measuring. It stands once on each page that "
        "says that neither end of a scale is the target.",
    )
    law_from: tuple[Text, ...] = Field(
        default=(),
        description="Hosts that publish law, such as www.legislation.gov.uk: what is read there is "
        "looked at again as law is.",
    )
    label_question: Annotated[Id, Refers("question")] = Field(
        description="The question that asks what people are called. `python -m engine evaluate` "
        "sets the whole engine against this question alone."
    )
    browse_by: tuple[Annotated[Id, Refers("question")], ...] = Field(
        default=(), description="Questions whose answers filter the list of approaches."
    )
    search_example: Text | None = Field(
        default=None, description="A short name that people look for, shown at the search box."
    )
    cannot_take_part: When | None = Field(
        default=None,
        description="When a person may not be able to take part: an answer, or a condition on "
        "answers. The result then says what each approach can still do.",
    )
    talk_with: tuple[TalkWith, ...] = Field(
        default=(),
        description="Whom to talk with where the person cannot take part, or others decide or "
        "press.",
    )
    in_front_because: dict[Annotated[Id, Refers("approach")], Text] = Field(
        default={},
        description="Why an approach may be in front more than twice as often "
        "as its fair share, by its id (`python -m engine bias`).",
    )


def _name(entry: Any) -> str:
    """The name of an entry, for sorting: capitals do not matter."""
    name = str(entry.name)
    return name.casefold()


class Knowledge(Model):
    """Everything known, checked, in a settled order.

    Each list is a kind of content. It stands in the file of its name in the vocabulary, which a
    folder may do without if the list has a default.
    """

    version: str
    edition: Edition
    approaches: Annotated[tuple[Approach, ...], OneFileEach(), SortedBy(attrgetter("name", "id"))]
    similarities: tuple[Similarity, ...]
    differences: tuple[Difference, ...]
    forces: tuple[ForceText, ...]
    steps: Annotated[tuple[Step, ...], WrittenIn("questions")]
    questions: Annotated[tuple[Question, ...], WrittenIn("questions")]
    cautions: tuple[Caution, ...]
    sources: Annotated[tuple[Source, ...], SortedBy(attrgetter("id"))]
    pulls: tuple[Pull, ...] = ()
    background: tuple[Background, ...] = ()
    silences: tuple[Silence, ...] = ()
    doors: tuple[Door, ...] = ()
    misuses: tuple[Misuse, ...] = ()
    ways: tuple[Way, ...] = ()
    cases: tuple[Case, ...] = ()
    initiatives: Annotated[tuple[Initiative, ...], SortedBy(attrgetter("began", "name"))] = ()
    measures: Annotated[tuple[Measure, ...], SortedBy(_name)] = ()
    terms: Annotated[tuple[Term, ...], SortedBy(_name)] = ()
    pairs: tuple[Pair, ...] = ()
    lines: tuple[Line, ...] = ()
    voices: tuple[Voice, ...] = ()
    scripts: tuple[Script, ...] = ()
    paper: tuple[Guidance, ...] = ()
    quadrants: tuple[Quadrant, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    learning: tuple[Prompt, ...] = ()
    registers: tuple[Register, ...] = ()

    def model_copy(
        self, *, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> "Knowledge":
        """A copy, with some lists exchanged; it looks its own entries up anew."""
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("_by_id", None)
        copied.__dict__.pop("now_called", None)
        return copied

    @cached_property
    def _by_id(self) -> dict[str, dict[str, Any]]:
        """The entries of each list by their id; of lists whose entries have one."""
        by_id: dict[str, dict[str, Any]] = {}
        for name in type(self).model_fields:
            entries = getattr(self, name)
            if isinstance(entries, tuple):
                with_id = [entry for entry in entries if hasattr(entry, "id")]
                by_id[name] = {entry.id: entry for entry in with_id}
        return by_id

    @cached_property
    def now_called(self) -> dict[str, AnswerRef]:
        """The answers of today by what they were before, as "question.option"."""
        called: dict[str, AnswerRef] = {}
        for question in self.questions:
            called.update(question.now_called)
        return called

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
        if question is None:
            return None
        for option in question.options:
            if option.id == answer.option:
                return option
        return None

    def caution(self, id_: str) -> Caution | None:
        """The caution with this id; None if there is none."""
        return self._by_id["cautions"].get(id_)

    def silence(self, id_: str) -> Silence | None:
        """The silence with this id; None if there is none."""
        return self._by_id["silences"].get(id_)

    def door(self, id_: str) -> Door | None:
        """The door with this id; None if there is none."""
        return self._by_id["doors"].get(id_)

    def misuse(self, id_: str) -> Misuse | None:
        """The misuse with this id; None if there is none."""
        return self._by_id["misuses"].get(id_)

    def way(self, id_: str) -> Way | None:
        """The short way in with this id; None if there is none."""
        return self._by_id["ways"].get(id_)

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

    def voice(self, id_: str) -> Voice | None:
        """The voice with this id; None if there is none."""
        return self._by_id["voices"].get(id_)

    def guidance(self, part: str) -> Guidance | None:
        """What people are told to do with this part of a session on paper; None if nothing is."""
        return self._by_id["paper"].get(part)

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
