"""What a room is: what its host chose, its code, its limits. Pure: no database, no clock of its
own.
"""

import re
import secrets
import string
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Literal
from unicodedata import category
from urllib.parse import unquote_plus

from knowledge.reserved import ROOM_PARAMETER
from wording.say import say
from workshop.phases import RULES, Phase, Rules

Pace = Literal["together", "own-time"]
# Neither letters nor figures that are taken for one another, and no vowels, so that a code is no
# word.
ALPHABET = "CDFHJKMNPRTVWXY34679"
CODE_LENGTH = 6
_CODE = re.compile(f"[{ALPHABET}]{{{CODE_LENGTH}}}")
# The same in two groups, as it is shown, among other words.
_HALF = f"([{ALPHABET}]{{{CODE_LENGTH // 2}}})"
_HALVES = re.compile(rf"(?<![A-Z0-9]){_HALF}[\W_]{{0,3}}{_HALF}(?![A-Z0-9])")
_NAMED = f"{ROOM_PARAMETER}="
DAYS_KEPT = 30
LONGEST_TEXT = 300
LONGEST_ROLE = 60
MOST_COMMITMENTS = 12
MOST_LINES = 12
MOST_TICKED = 24  # on a map
RECENT = "recent"
_TOKEN_BYTES = 16
_TOKEN_LENGTH = 22  # those bytes, as an address can hold them
_TOKEN_SIGNS = frozenset(string.ascii_letters + string.digits + "-_")


class NotAllowed(Exception):
    """Something a room does not do. Its text is a sentence for whoever asked."""


@dataclass(frozen=True, kw_only=True)
class NewRoom:
    """What a host chooses. `situation` is "recent", or case:<id>, or approach:<id>; own words are
    not taken. `voices`: their ids, if people say with which one they speak.
    """

    script: str
    lines: tuple[str, ...]
    situation: str
    pace: Pace
    threshold: int
    knowledge: str
    until: date | None = None
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Room(NewRoom):
    """A room as everybody may know it. Moments are in UTC, to the second. `shut`: nobody new may
    join. `met`: the day on which its places were shown, in Scotland. `mapped`: the line whose map
    everybody sees, and `ticked` what is ticked on it.
    """

    id: int
    code: str
    phase: Phase
    version: int
    focus: str
    timer: datetime | None
    made: datetime
    expires: datetime
    shut: bool = False
    met: date | None = None
    mapped: str = ""
    ticked: tuple[str, ...] = ()

    @property
    def rules(self) -> Rules:
        """What holds in the phase that the room is in."""
        return RULES[self.phase]


@dataclass(frozen=True)
class Status:
    """What a waiting screen asks for every two seconds, and nothing more. `since`: when the first
    phone joined.
    """

    phase: Phase
    version: int
    joined: int
    answered: int
    timer: datetime | None
    since: datetime | None = None


def refuse_if_over(room: Room) -> None:
    """What was written down stays as it is once the session has ended. Raises NotAllowed."""
    if room.rules.over:
        raise NotAllowed(say("workshop.ended-stays"))


def new_code() -> str:
    """A code to type on a phone: one in 64 million."""
    signs = [secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)]
    return "".join(signs)


def new_token() -> str:
    """Something nobody can guess, for a link: 128 random bits."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def is_token(text: str) -> bool:
    """Whether this could be a token."""
    return len(text) == _TOKEN_LENGTH and _TOKEN_SIGNS.issuperset(text)


def hashed(token: str) -> str:
    """What is kept of a token or key. It has 128 random bits, so a plain hash cannot be turned
    back.
    """
    digest = sha256(token.encode())
    return digest.hexdigest()


def read_code(typed: str) -> str:
    """A code as people type or paste it: with spaces, hyphens, small letters or words around it, or
    within the address of a room. Empty if there is none.
    """
    part = _part_with_code(unquote_plus(typed)).upper()
    signs = "".join(filter(str.isalnum, part))
    whole = _CODE.fullmatch(signs)
    if whole:
        return signs
    found = {"".join(halves) for halves in _HALVES.findall(part)}
    if len(found) != 1:
        return ""
    return found.pop()


def _part_with_code(text: str) -> str:
    """Where a code can stand: what an address says of its room, else what it ends with."""
    _, names_room, said = text.lower().rpartition(_NAMED)
    if names_room:
        return re.split("[&#]", said)[0]
    path = re.split("[?#]", text)[0]
    return path.rstrip("/").rpartition("/")[2]


def spaced(code: str) -> str:
    """A code as it is shown: two groups of three."""
    half = CODE_LENGTH // 2
    first = code[:half]
    second = code[half:]
    return f"{first} {second}"


def one_line(typed: str) -> str:
    """Words as people type them, on one line. Control characters are no words, and PostgreSQL does
    not take all of them.
    """
    signs = [" " if category(sign) in ("Cc", "Cs") else sign for sign in typed]
    words = "".join(signs).split()
    return " ".join(words)


def now() -> datetime:
    """This moment in UTC, to the second."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=0)
