"""The days on which a team looks again at what it tries, as a calendar file: one all-day event for
each, with a reminder the day before.

A day has no time zone, so no clock that goes forward or back can move it. An event keeps its id
while others are withdrawn, and where it is written down anew with another day: its number is higher
then, so a calendar that has it already puts it on that day.
"""

from collections import Counter
from datetime import UTC, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event

from engine.days import SCOTLAND
from engine.team.lines import Commitment, Session
from knowledge.reading.yaml_lines import UNSHOWABLE
from wording.dates import day
from wording.say import say

MAKER = "-//Bearings//Look again//EN"
ENDS = (".", "!", "?", "…")
NEW_LINE = "\n"
DAY = timedelta(days=1)
BEFORE = timedelta(hours=-15)  # nine in the morning of the day before


def calendar(session: Session) -> bytes:
    """The bytes of an .ics file with every commitment that has a day."""
    file = Calendar()
    file.add("prodid", MAKER)
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", say("calendar.name", day=day(session.made)))
    file.add("x-wr-timezone", SCOTLAND.key)
    alike: Counter[str] = Counter()
    for commitment in session.commitments:
        text = _one_line(commitment.text)
        if commitment.when:
            file.add_component(_event(session, commitment, alike[text]))
        alike[text] += 1
    content: bytes = file.to_ical()
    return content


def _event(session: Session, commitment: Commitment, alike: int) -> Event:
    """One commitment. `alike` is how many before it say the same."""
    midnight = datetime.combine(session.made, time(), UTC)
    text = _one_line(commitment.text)
    event = Event()
    event.add("uid", _uid(session, text, alike))
    event.add("sequence", commitment.id)
    event.add("dtstamp", midnight)
    event.add("dtstart", commitment.when)
    if commitment.when:
        event.add("dtend", commitment.when + DAY)
    event.add("summary", say("calendar.summary", text=text))
    event.add("description", _description(session, commitment))
    event.add("transp", "TRANSPARENT")  # the day stays free
    event.add_component(_reminder(text))
    return event


def _reminder(text: str) -> Alarm:
    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("trigger", BEFORE)
    reminder.add("description", say("calendar.summary", text=text))
    return reminder


def _uid(session: Session, text: str, alike: int) -> str:
    """An id made of the session and the words, so that a file that is opened again makes no second
    entry.
    """
    whose = session.room or str(session.made)
    parts = (whose, text, str(alike))
    return f"{uuid5(NAMESPACE_URL, NEW_LINE.join(parts))}@bearings"


def _description(session: Session, commitment: Commitment) -> str:
    tried = _sentence(commitment.text)
    sentences = [say("calendar.tried", text=tried)]
    if commitment.role.strip():
        role = _sentence(commitment.role)
        sentences.append(say("calendar.who", role=role))
    sentences.append(say("calendar.what-happened"))
    sentences.append(say("calendar.session", day=day(session.made)))
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
