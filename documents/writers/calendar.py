"""The days on which a team looks again at what it tries, as a calendar file: one all-day event for
each.
"""

from datetime import UTC, datetime, time
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from engine.team.lines import Commitment, Session
from knowledge.reading.yaml_lines import UNSHOWABLE
from wording.say import say

MAKER = "-//Bearings//Look again//EN"
ENDS = (".", "!", "?", "…")
NEW_LINE = "\n"


def calendar(session: Session) -> bytes:
    """The bytes of an .ics file with every commitment that has a day."""
    file = Calendar()
    file.add("prodid", MAKER)
    file.add("version", "2.0")
    for number, commitment in enumerate(session.commitments):
        if commitment.when:
            file.add_component(_event(session, commitment, number))
    content: bytes = file.to_ical()
    return content


def _event(session: Session, commitment: Commitment, number: int) -> Event:
    midnight = datetime.combine(session.made, time(), UTC)
    text = _one_line(commitment.text)
    event = Event()
    event.add("uid", _uid(session, commitment, number))
    event.add("dtstamp", midnight)
    event.add("dtstart", commitment.when)
    event.add("summary", say("calendar.summary", text=text))
    event.add("description", _description(commitment))
    event.add("transp", "TRANSPARENT")  # the day stays free
    return event


def _uid(session: Session, commitment: Commitment, number: int) -> str:
    """An id made of what the event says, so that a file that is opened twice makes no second
    entry.
    """
    parts = (
        str(session.made),
        str(number),
        _one_line(commitment.text),
        _one_line(commitment.role),
        str(commitment.when),
    )
    return f"{uuid5(NAMESPACE_URL, NEW_LINE.join(parts))}@bearings"


def _description(commitment: Commitment) -> str:
    tried = _sentence(commitment.text)
    sentences = [say("calendar.tried", text=tried)]
    if commitment.role.strip():
        role = _sentence(commitment.role)
        sentences.append(say("calendar.who", role=role))
    sentences.append(say("calendar.what-happened"))
    return " ".join(sentences)


def _sentence(text: str) -> str:
    """A text with a sign at its end."""
    line = _one_line(text)
    if line.endswith(ENDS):
        return line
    return f"{line}."


def _one_line(text: str) -> str:
    """A text on one line, without signs that no file can hold."""
    showable = UNSHOWABLE.sub("", text)
    words = showable.split()
    return " ".join(words)
