"""One approach: what its file holds."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.declared import Refers
from knowledge.models.field_types import Claim, Evidence, Id, Line, Model, Place, Sourced, Text
from knowledge.models.gates import Hold
from knowledge.models.measures import Measure
from knowledge.models.situations import Trial
from knowledge.models.sources import Source


class Alias(Sourced):
    """Another name: an old one, a wider or narrower one, an abbreviation."""

    name: Text = Field(description="The other name.")
    when: Text = Field(
        description="When or where the name is used, such as 'until 20 September 2023'."
    )


class Sides(Model):
    """The three sides of the table, at equal length."""

    worker: Claim = Field(description="What you do, and what that is like.")
    person: Claim = Field(description="What it is like for the person, done well and done badly.")
    carer: Claim = Field(description="What it is like for family and other carers.")


class Event(Sourced):
    """Something that happened."""

    when: Annotated[
        str,
        StringConstraints(
            pattern=r"^(c\. )?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        ),
    ] = Field(description="YYYY, YYYY-MM or YYYY-MM-DD; 'c. YYYY' if only roughly known.")
    text: Text = Field(description="What happened, in a sentence.")


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
    degree: Literal["strong", "some", "against", "strongly-against"] = Field(
        description="strong or some: it fits. against or strongly-against: it does not."
    )
    because: Text = Field(description="A sentence a practitioner would say aloud.")


class Instead(Claim):
    """When to use something else, or something beside it."""

    approaches: tuple[Annotated[Id, Refers("approach")], ...] = Field(
        default=(), description="Approaches to use instead or alongside, if any."
    )


class Tool(Sourced):
    """Something that practitioners use to do it."""

    name: Text = Field(description="What it is called.")
    text: Text = Field(description="What it is, and what it is used for.")


class Misunderstanding(Sourced):
    """What people often think, and what is nearer the truth."""

    myth: Text = Field(description="What people think, in their words.")
    answer: Text = Field(description="What is nearer the truth.")


class Relation(Sourced):
    """How this approach stands to another one."""

    approach: Annotated[Id, Refers("approach")] = Field(description="The id of the other one.")
    kind: Literal["combines", "overlaps", "pulls-apart"] = Field(
        description="combines: they go well together. overlaps: much is the same. pulls-apart: "
        "they clash."
    )
    because: Text = Field(description="Where they meet, or where they clash, in a sentence.")


class FairnessAtPole(Model):
    """Who gains least when one of the two forces has shaped the approach."""

    misses_out: Claim = Field(
        description="Who tends to miss out when it is done like this. At most 45 words."
    )
    helps: Claim = Field(
        description="What helps them, without leaving this way of working. At most 45 words."
    )
    asks: Claim = Field(
        description="What it asks of the person: time, travel, reading, money, telling it again. "
        "At most 45 words."
    )
    touches: tuple[AnswerRef, ...] = Field(
        default=(),
        description="Answers of people who may be among those who miss out, such as "
        "circumstances.money. A result that has one of them says this pole first.",
    )


class Fairness(Model):
    """Who might miss out, at each pole, and what is known of cost."""

    managerialist: FairnessAtPole
    relationship: FairnessAtPole
    cost: tuple[Claim, ...] = Field(
        description="What is known of its cost, of prevention and of failure demand; also that "
        "nothing is known. At most 45 words each.",
        min_length=1,
    )


class InShort(Model):
    """What a first screen says of an approach, each in about a dozen words."""

    for_whom: Line = Field(description="Who it is for, after “For:”. At most nine words.")
    not_for: Line = Field(
        description="Who or what it is not for, after “Not for:”, as `instead`, `held_back` or a "
        "reason against it has it. At most nine words."
    )
    do: Line = Field(description="One thing to try this week.")
    ask: Line = Field(description="One question to put to each other, as in supervision.")


class Approach(Model):
    """One approach, in a file of its own; the file name is its id."""

    id: Id
    name: Text = Field(description="The short name people use today.")
    review_name: Text = Field(description="The name in the 2018 review.")
    aliases: tuple[Alias, ...] = Field(description="Other names, dated.")
    summary: Text = Field(description="One sentence for a card.")
    definition: Claim = Field(description="What it is, in words a newcomer understands.")
    is_not: tuple[Claim, ...] = Field(description="What it is mistaken for.", min_length=1)
    for_whom: Claim = Field(description="For whom it is meant, and for whom it is not.")
    settings: Claim = Field(description="Where it is done.")
    roles: Claim = Field(description="Who does it, and what each of them does.")
    decisions: Claim = Field(description="Which decisions it is for.")
    sides: Sides = Field(description="How it is for the worker, for the person and for a carer.")
    timeline: tuple[Event, ...] = Field(
        description="What happened, with its date: where it comes from and who made it.",
        min_length=1,
    )
    similarities: dict[Id, Showing] = Field(
        description="One entry for each similarity in the vocabulary."
    )
    differences: dict[Id, Range] = Field(
        description="One entry for each difference in the vocabulary."
    )
    strengths: tuple[Claim, ...] = Field(
        description="What it does well; as many as there are limits.", min_length=1
    )
    limits: tuple[Claim, ...] = Field(
        description="What it does not do, or not so well; as many as there are strengths.",
        min_length=1,
    )
    fits: tuple[Fit, ...] = Field(
        description="Which answers speak for it and against it, and why.", min_length=1
    )
    cases: tuple[Trial, ...] = Field(
        default=(),
        description="Situations that try its reasons, for and against: where it has to stand in "
        "each.",
    )
    held_back: tuple[Hold, ...] = Field(
        default=(),
        description="When it must not be in front, however much speaks for it: not until "
        "something has been done.",
    )
    instead: tuple[Instead, ...] = Field(
        description="When to do something else, or something beside it.", min_length=1
    )
    cannot_take_part: tuple[Claim, ...] = Field(
        description="What it can still do for a person who cannot take part in the decision. At "
        "most 45 words each.",
        min_length=1,
    )
    fairness: Fairness = Field(
        description="Who might miss out at either end, and what is known of cost."
    )
    tools: tuple[Tool, ...] = Field(description="What practitioners use to do it.", min_length=1)
    measures: tuple[Measure, ...] = Field(
        description="What is counted or asked, of this approach alone.", min_length=1
    )
    evidence: tuple[Evidence, ...] = Field(
        description="What research shows, and how sure it lets us be.", min_length=1
    )
    misunderstandings: tuple[Misunderstanding, ...] = Field(
        description="What people often think, and what is nearer the truth.", min_length=1
    )
    opening_questions: tuple[Claim, ...] = Field(
        description="Two to four questions to ask a person aloud, to open a conversation. At most "
        "25 words each, with a question mark at the end.",
        min_length=2,
        max_length=4,
    )
    reflective_questions: tuple[Text, ...] = Field(
        description="Questions for a worker, alone or in supervision.", min_length=1
    )
    in_short: InShort | None = Field(
        default=None,
        description="For the first screen of a result and of its own page; without it, the first "
        "sentence of each.",
    )
    first_steps: tuple[Text, ...] = Field(description="Things to try this week.", min_length=1)
    relations: tuple[Relation, ...] = Field(
        default=(), description="How it stands to the other approaches."
    )
    since_2018: tuple[Claim, ...] = Field(
        description="What changed since the review; say when last seen.", min_length=1
    )
    bibliography: tuple[Source, ...] = Field(
        default=(), description="Sources that only this approach uses."
    )
    checked: date = Field(description="When somebody last checked the whole file.")
    review_by: date = Field(
        description="When it must be checked again. Once that has passed, its page, About and the "
        "checker say so."
    )
