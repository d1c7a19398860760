"""How far the same approach ranges, against how far approaches stand apart, over all
differences.
"""

from dataclasses import dataclass

from engine.divergence import Divergence, overall
from pictures.spread_bars import spread_bars
from pictures.svg import Picture
from wording.divergence import finding, title
from wording.lists import figure
from wording.say import say


@dataclass(frozen=True)
class SpreadView:
    """The finding, and for each difference the mean spread inside an approach and the mean gap
    between two, in steps of the scale. `known` are the differences of which both are known.
    """

    title: str
    finding: str
    known: tuple[Divergence, ...]
    caption: str
    columns: tuple[str, str, str]
    rows: tuple[tuple[str, str, str], ...]

    @property
    def picture(self) -> Picture | None:
        """The figures as bars; None where nothing is known."""
        if not self.known:
            return None
        return spread_bars(self.known, self.title, self.alt)

    @property
    def alt(self) -> str:
        """The picture in words."""
        differences = []
        for each in self.known:
            differences.append(
                say(
                    "spread.alt-difference",
                    name=each.name,
                    inside=each.within,
                    between=each.between,
                )
            )
        return say("spread.alt", title=self.title, differences=" ".join(differences))


def spread_view(divergences: tuple[Divergence, ...]) -> SpreadView:
    """The finding over all these differences, and each of them."""
    whole = overall(divergences)
    return SpreadView(
        title=title(whole),
        finding=finding(whole),
        known=_known(divergences),
        caption=say("spread.caption"),
        columns=(say("spread.difference"), say("spread.inside"), say("spread.between")),
        rows=tuple(_row(each) for each in divergences),
    )


def _known(divergences: tuple[Divergence, ...]) -> tuple[Divergence, ...]:
    known = []
    for each in divergences:
        if each.within is not None and each.between is not None:
            known.append(each)
    return tuple(known)


def _row(divergence: Divergence) -> tuple[str, str, str]:
    inside = figure(divergence.within)
    between = figure(divergence.between)
    return divergence.name, inside, between
