"""What a room is: its phases and what may follow what, its code, its limits. Pure: no database, no
clock of its own.
"""

import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Literal, get_args
from unicodedata import category

from knowledge.models.lines import PHASES
from knowledge.models.lines import Phase as ScriptPhase

Phase = Literal["gather", "first", "talk", "second", "moved", "commit", "ended"]
Pace = Literal["together", "own-time"]
# Neither letters nor figures that are taken for one another, and no vowels, so that a code is no
# word.
ALPHABET, CODE_LENGTH = "CDFHJKMNPRTVWXY34679", 6
DAYS_KEPT = 30
LONGEST_TEXT, LONGEST_ROLE, MOST_COMMITMENTS, MOST_LINES = 300, 60, 12, 12
_NEXT: dict[str, tuple[Phase, ...]] = {
    "gather": ("first",),
    "first": ("talk",),
    "talk": ("second", "commit"),
    "second": ("moved",),
    "moved": ("commit",),
    "commit": ("ended",),
    "ended": (),
}
PLACING: dict[str, Literal[1, 2]] = {"first": 1, "second": 2}
REVEALS: dict[str, Literal[1, 2]] = {"talk": 1, "moved": 2}
AFTER = ("moved", "commit", "ended")  # when the second round is over, if there was one
RECENT = "recent"


class Refused(Exception):
    """Something a room does not do. Its text is a sentence for whoever asked."""


NO_ROOM = (
    "There is no room with this code. Check it with your host. Rooms are deleted after "
    f"{DAYS_KEPT} days, or when the host says so."
)
NO_PLACE = "This link does not belong to this room any more. Join again with the room's code."
NO_HOST = f"This host link opens no room. Rooms are deleted after {DAYS_KEPT} days, or when the host says so."


@dataclass(frozen=True)
class NewRoom:
    """What a host chooses. `situation` is "recent", or case:<id>, or approach:<id>; own words are
    not taken.
    """

    script: str
    lines: tuple[str, ...]
    situation: str
    pace: Pace
    threshold: int
    knowledge: str
    until: date | None = None


@dataclass(frozen=True)
class Room:
    """A room as everybody may know it. Moments are in UTC, to the second."""

    id: int
    code: str
    script: str
    lines: tuple[str, ...]
    situation: str
    pace: Pace
    threshold: int
    knowledge: str
    until: date | None
    phase: Phase
    version: int
    focus: str
    timer: datetime | None
    made: datetime
    expires: datetime

    @property
    def round(self) -> Literal[1, 2] | None:
        """The round in which people place themselves now, if they do."""
        return PLACING.get(self.phase)

    @property
    def shows(self) -> bool:
        """Whether the places of the first round have been shown."""
        return self.phase not in ("gather", "first")


@dataclass(frozen=True)
class Pulse:
    """What a waiting screen asks for every two seconds, and nothing more."""

    phase: Phase
    version: int
    joined: int
    answered: int
    timer: datetime | None


def refuse_if_ended(there: Room) -> None:
    """What was written down stays as it is once the session has ended."""
    if there.phase == "ended":
        raise Refused(
            "The session has ended, perhaps in another window of yours, so what was written down stays as it is."
        )


def next_phases(phase: str) -> tuple[Phase, ...]:
    """The phases that the host may go on to."""
    return _NEXT[phase]


def of_script(phase: str) -> ScriptPhase | None:
    """The phase by which a script's stages are found."""
    return next((p for p in PHASES if p == phase), None)


def is_phase(text: str) -> bool:
    """Whether this is a phase of a room."""
    return text in get_args(Phase)


def new_code() -> str:
    """A code to type on a phone: one in 64 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def new_token() -> str:
    """Something nobody can guess, for a link: 128 random bits."""
    return secrets.token_urlsafe(16)


def hashed(token: str) -> str:
    """What is kept of a token or key. It has 128 random bits, so a plain hash cannot be turned
    back.
    """
    return sha256(token.encode()).hexdigest()


def read_code(typed: str) -> str:
    """A code as people type it, with spaces, hyphens and small letters. Empty if it cannot be one."""
    code = "".join(c for c in typed.upper() if c.isalnum())
    return code if len(code) == CODE_LENGTH and all(c in ALPHABET for c in code) else ""


def spaced(code: str) -> str:
    """A code as it is shown: two groups of three."""
    return f"{code[:3]} {code[3:]}"


def one_line(typed: str) -> str:
    """Words as people type them, on one line. Control characters are no words, and PostgreSQL does
    not take all of them.
    """
    return " ".join("".join(" " if category(c) in ("Cc", "Cs") else c for c in typed).split())


def now() -> datetime:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)
