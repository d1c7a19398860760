"""What a team ticks on the map of a line: early warnings of too much of an end, and what keeps its
good.
"""

from pydantic import Field

from knowledge.models.field_types import Id, Model, Sourced, Text


class OnMap(Sourced):
    """A warning, or something to do. A map that is kept holds its id."""

    id: Id
    text: Text = Field(description="A dozen words at most: a team reads it on a wall.")


class EndOfMap(Model):
    """One end of a line on its map."""

    warnings: tuple[OnMap, ...] = Field(
        min_length=1, description="By what a team would notice that it has gone too far this way."
    )
    actions: tuple[OnMap, ...] = Field(
        min_length=1, description="What a team can do to keep the good of this end."
    )

    @property
    def items(self) -> tuple[OnMap, ...]:
        """All that can be ticked."""
        return self.warnings + self.actions


class PolarityMap(Model):
    """Both ends of a line on its map. What either gives and costs stands in the line."""

    managerialist: EndOfMap
    relationship: EndOfMap

    @property
    def items(self) -> tuple[OnMap, ...]:
        """All that can be ticked, in the order in which it stands."""
        return self.managerialist.items + self.relationship.items
