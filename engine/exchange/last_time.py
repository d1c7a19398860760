"""A session as a small file that its own team opens again as last time: its numbers, what was
promised, and what was ticked on its map. Read as strictly as the numbers alone.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from engine.exchange import session_file
from engine.exchange.envelope import BadFile, Envelope, Flaw, Model
from engine.exchange.session_file import LARGEST, NUMBER, Day, Numbers, numbers, session_of
from engine.team.lines import Commitment, Mapped, Session
from knowledge.models.field_types import Id
from knowledge.models.knowledge import Knowledge

FORMAT = "bearings-session"
MOST_PROMISED = 12
MOST_TICKED = 24
ON_ONE_LINE = r"^\P{Cc}*$"

Words = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=ON_ONE_LINE)]
Role = Annotated[str, StringConstraints(max_length=60, pattern=ON_ONE_LINE)]


class Promise(Model):
    """What a team said it would try."""

    text: Words
    role: Role
    when: Day | None
    action: Id | None


class OnMap(Model):
    """What was ticked on the map of a line."""

    line: Id
    ticked: Annotated[list[Id], Field(max_length=MOST_TICKED)]


class File(Numbers):
    """The whole file."""

    format: Literal["bearings-session"]
    promised: Annotated[list[Promise], Field(max_length=MOST_PROMISED)]
    map: OnMap | None


ENVELOPE = Envelope(FORMAT, NUMBER, LARGEST, File, session_file.what_is_wrong)


def write(knowledge: Knowledge, session: Session) -> bytes:
    """The bytes of a .json file."""
    data = {
        "format": FORMAT,
        **numbers(knowledge, session),
        "promised": [_written(each) for each in session.commitments[:MOST_PROMISED]],
        "map": _map(session.mapped),
    }
    return json.dumps(data, ensure_ascii=False).encode(errors="replace")


def read(data: bytes) -> Session:
    """What a file holds. The numbers alone do too: then nothing was promised. Any other file raises
    BadFile.
    """
    try:
        file = ENVELOPE.opened(data)
    except BadFile as problem:
        if problem.flaw is Flaw.OTHER_KIND:
            return session_file.read(data)
        raise
    counted = session_of(file)
    return Session(
        knowledge=counted.knowledge,
        made=counted.made,
        threshold=counted.threshold,
        situation="",
        lines=counted.lines,
        commitments=_promised(file.promised),
        mapped=_mapped(file.map),
    )


def _written(promised: Commitment) -> dict[str, str | None]:
    when = promised.when
    return {
        "text": promised.text,
        "role": promised.role,
        "when": when.isoformat() if when else None,
        "action": promised.action or None,
    }


def _map(mapped: Mapped | None) -> dict[str, object] | None:
    if mapped is None:
        return None
    return {"line": mapped.line, "ticked": list(mapped.ticked)}


def _promised(written: Sequence[Promise]) -> tuple[Commitment, ...]:
    commitments = []
    for each in written:
        when = date.fromisoformat(each.when) if each.when else None
        commitments.append(Commitment(each.text, each.role, when, action=each.action or ""))
    return tuple(commitments)


def _mapped(written: OnMap | None) -> Mapped | None:
    if written is None:
        return None
    return Mapped(written.line, tuple(written.ticked))
