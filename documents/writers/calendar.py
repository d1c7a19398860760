"""The days on which a team looks again at what it tries, as a calendar file: one all-day event for
each.
"""

from datetime import UTC, datetime, time
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from engine.team.lines import Commitment, Session
from knowledge.reading.yaml_lines import UNSHOWABLE

MAKER = "-//Bearings//Look again//EN"


def calendar(session: Session) -> bytes:
    """The bytes of an .ics file with every commitment that has a day."""
    file = Calendar()
    file.add("prodid", MAKER)
    file.add("version", "2.0")
    for number, promised in enumerate(session.commitments):
        if promised.when:
            file.add_component(_event(session, promised, number))
    made: bytes = file.to_ical()
    return made


def _event(session: Session, promised: Commitment, number: int) -> Event:
    """One day. Its id comes from what it says, so that a file that is opened twice makes no second
    entry.
    """
    event = Event()
    same = "\n".join(
        (
            str(session.made),
            str(number),
            _held(promised.text),
            _held(promised.role),
            str(promised.when),
        )
    )
    event.add("uid", f"{uuid5(NAMESPACE_URL, same)}@bearings")
    event.add("dtstamp", datetime.combine(session.made, time(), UTC))
    event.add("dtstart", promised.when)
    event.add("summary", f"Look again: {_held(promised.text)}")
    event.add("description", _description(promised))
    event.add("transp", "TRANSPARENT")  # the day stays free
    return event


def _description(promised: Commitment) -> str:
    who = f" Who looks again: {_sentence(promised.role)}" if promised.role.strip() else ""
    return f"We wanted to try: {_sentence(promised.text)}{who} What happened? What do we keep, change or stop?"


def _sentence(text: str) -> str:
    said = _held(text)
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def _held(text: str) -> str:
    """A text on one line, without signs that no file can hold."""
    return " ".join(UNSHOWABLE.sub("", text).split())
