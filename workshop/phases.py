"""What a room does in each of its phases: one table for the store, the host, the phones and the
screen.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Phase = Literal["gather", "first", "talk", "second", "moved", "commit", "ended"]
Round = Literal[1, 2]
PHASES: tuple[Phase, ...] = get_args(Phase)


@dataclass(frozen=True)
class Onward:
    """A phase that the host may go on to, and the key of what the button says. `when`: it is
    offered always, or once somebody has answered in this round, or until then.
    """

    to: Phase
    button: str
    when: Literal["always", "answered", "unanswered"] = "always"

    def is_offered(self, answered: int) -> bool:
        """Whether it is offered where so many have answered."""
        if self.when == "always":
            return True
        return (self.when == "answered") == (answered > 0)


@dataclass(frozen=True)
class Rules:
    """What holds in one phase. Titles are keys of sentences.

    placing: the round in which people place themselves now. reveals: the round that is shown when
    the room comes here. pictures: which of them everybody sees. talking: one line stands in front.
    commitments: whether the host writes them down now, or they are only read. over: nothing changes
    any more.
    """

    onward: tuple[Onward, ...]
    screen_title: str
    phone_title: str = ""  # while people place themselves the line is the title
    placing: Round | None = None
    reveals: Round | None = None
    pictures: Literal["none", "first", "latest"] = "none"
    talking: bool = False
    commitments: Literal["none", "written", "read"] = "none"
    over: bool = False

    @property
    def shows(self) -> bool:
        """Whether the places of the first round have been shown."""
        return self.pictures != "none"

    @property
    def gathering(self) -> bool:
        """Whether people are still arriving: nobody places themselves, and nothing is shown."""
        if self.placing:
            return False
        return not self.shows

    @property
    def closing(self) -> bool:
        """Whether what the team will try stands before everything else."""
        return self.commitments != "none"

    def offered(self, answered: int) -> list[Onward]:
        """Where the host is offered to go on to, where so many have answered."""
        return [onward for onward in self.onward if onward.is_offered(answered)]

    def leads_to(self, phase: Phase) -> bool:
        """Whether the host may go on to this phase."""
        phases = [onward.to for onward in self.onward]
        return phase in phases


RULES: dict[Phase, Rules] = {
    "gather": Rules(
        onward=(Onward("first", "workshop.open-placing"),),
        screen_title="workshop.join-the-room",
        phone_title="workshop.you-are-in",
    ),
    "first": Rules(
        onward=(Onward("talk", "workshop.show-the-places"),),
        screen_title="workshop.place-yourself",
        placing=1,
    ),
    "talk": Rules(
        onward=(
            Onward("second", "workshop.place-again"),
            Onward("commit", "workshop.commit-without-second-round"),
        ),
        screen_title="workshop.where-we-stand",
        phone_title="workshop.what-everybody-sees",
        reveals=1,
        pictures="first",
        talking=True,
    ),
    "second": Rules(
        onward=(
            Onward("moved", "workshop.show-what-moved", "answered"),
            Onward("commit", "workshop.commit-without-second-round", "unanswered"),
        ),
        screen_title="workshop.place-yourself-again",
        placing=2,
        pictures="first",
    ),
    "moved": Rules(
        onward=(Onward("commit", "workshop.go-to-commitments"),),
        screen_title="team.what-moved",
        phone_title="team.what-moved",
        reveals=2,
        pictures="latest",
    ),
    "commit": Rules(
        onward=(Onward("ended", "workshop.end-the-session"),),
        screen_title="team.what-we-will-try",
        phone_title="team.what-we-will-try",
        pictures="latest",
        commitments="written",
    ),
    "ended": Rules(
        onward=(),
        screen_title="team.what-we-will-try",
        phone_title="workshop.session-ended",
        pictures="latest",
        commitments="read",
        over=True,
    ),
}
PLACED_AGAIN: tuple[Phase, ...] = tuple(
    phase for phase, rules in RULES.items() if 2 in (rules.placing, rules.reveals)
)
