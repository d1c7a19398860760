"""What teams place themselves on, and how a session with them runs."""

from typing import Annotated, Literal

from pydantic import Field

from knowledge.models.declared import Refers
from knowledge.models.field_types import Claim, Id, Model, Sourced, Text
from knowledge.models.polarity import PolarityMap
from knowledge.models.voices import Easy, InVoice, Statement

# What a room does, in this order. A stage of a script names the one it belongs to.
Phase = Literal["gather", "first", "talk", "second", "moved", "commit"]
PHASES: tuple[Phase, ...] = ("gather", "first", "talk", "second", "moved", "commit")


class Anchor(Model):
    """One of the six statements people place themselves by."""

    text: Text
    fair_case: Text
    cost: Text


class Scale(Sourced):
    """Six places between two poles; 1 is the managerialist end, 6 the relationship-based end.
    Neither is the target.
    """

    name: Text
    text: Text = Field(description="What it is about.")
    managerialist: Text = Field(description="A few words for the end at 1.")
    relationship: Text = Field(description="A few words for the end at 6.")
    anchors: tuple[Anchor, Anchor, Anchor, Anchor, Anchor, Anchor]


class Line(Model):
    """A scale that a team places itself on, with what can be said for both ends of it."""

    id: Id
    difference: Annotated[Id, Refers("difference")] | None = Field(
        default=None, description="The difference whose scale it takes. Then leave out scale."
    )
    scale: Scale | None = Field(
        default=None, description="A scale of its own, where it is none of the differences."
    )
    managerialist: Claim = Field(
        description="When and why further towards the managerialist end is right, with a source."
    )
    relationship: Claim = Field(
        description="When and why further towards the relationship-based end is right, with a "
        "source."
    )
    prompts: tuple[Text, ...] = Field(min_length=1, description="Questions for the talk about it.")
    bring: Text = Field(description="What a team could bring to see how it really is.")
    map: PolarityMap | None = Field(
        default=None,
        description="Early warnings of too much of either end, and what keeps the good of both.",
    )
    voices: tuple[InVoice, ...] = Field(
        default=(),
        description="Its statements in the words of a voice that is not the team's. A voice that "
        "is left out reads those of the line.",
    )
    easy: tuple[Easy, Easy, Easy, Easy, Easy, Easy] | None = Field(
        default=None, description="Its statements in easy words, each with a picture."
    )

    @property
    def placed_on(self) -> Scale:
        """The scale. That of a difference is filled in when the knowledge is loaded."""
        if self.scale is None:
            raise ValueError(f'The scale of the line "{self.id}" has not been filled in.')
        return self.scale

    def has_words_for(self, voice: str) -> bool:
        """Whether a voice reads it in words of its own."""
        return any(spoken.voice == voice for spoken in self.voices)

    def anchors_for(self, voice: str) -> tuple[Anchor, ...]:
        """The six statements in the words of a voice, else in those of the line."""
        anchors = self.placed_on.anchors
        for spoken in self.voices:
            if spoken.voice == voice:
                pairs = zip(anchors, spoken.statements, strict=True)
                return tuple(_spoken(anchor, statement) for anchor, statement in pairs)
        return anchors


def _spoken(anchor: Anchor, statement: Statement) -> Anchor:
    return Anchor(
        text=statement.text,
        fair_case=statement.fair_case or anchor.fair_case,
        cost=statement.cost or anchor.cost,
    )


class Stage(Model):
    """A part of a session."""

    phase: Phase = Field(
        description="gather, first (place alone), talk (look and talk), second (place again), "
        "moved (what "
        "changed), commit (what we will try)."
    )
    name: Text
    minutes: Annotated[int, Field(ge=1, le=90)]
    text: Text = Field(description="What happens, for the host.")
    say: tuple[Text, ...] = Field(min_length=1, description="What the host could say aloud.")
    ask: tuple[Text, ...] = Field(default=(), description="Questions to put to the room.")


class Script(Sourced):
    """How a session runs, minute by minute. Its basis says whose idea it is."""

    id: Id
    name: Text
    minutes: Annotated[int, Field(ge=10, le=240)] = Field(
        description="How long it takes: the minutes of its stages together."
    )
    text: Text
    lines: tuple[Annotated[Id, Refers("line")], ...] = Field(
        min_length=1, description="The lines that it proposes. The host may choose others."
    )
    stages: tuple[Stage, ...] = Field(
        min_length=1, description="In order, at least one for each phase."
    )
