"""The files of a page, made from what its link holds: the same link, the same bytes, on whichever
server and day the page says.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import urlencode

from pydantic import TypeAdapter

from documents import (
    comparison,
    coverage,
    guide,
    learning,
    paper_session,
    result,
    session_record,
    surprise,
)
from documents.files import Files
from engine.answers import Answers, decode, encode, parts_of
from engine.comparison import LEAST, chosen
from engine.coverage import Own
from engine.exchange.session_file import MOST_PEOPLE, read, write
from engine.practising import attempts
from engine.team.lines import Session
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    APPROACH_PARAMETER,
    COMPARE_PARAMETER,
    COUNTS_PARAMETER,
    DONE_PARAMETER,
    GUESS_PARAMETER,
    ONLY_PARAMETER,
    VERSION_PARAMETER,
)
from views.comparison import comparison_view
from views.coverage import coverage_view
from workshop import safety
from workshop.last_time import LastTime
from workshop.rooms import LONGEST_TEXT, one_line
from workshop.session_view import situation

RESULT = "result"
LEARNING = "learning"
SURPRISE = "surprise"
GUIDE = "guide"
COMPARE = "compare"
COUNTS = "counts"
PAPER = "paper"
TYPED = "typed"
ROOM = "room"  # its session comes from the memory of workshops
OFF = "0"
# What a file is made of and no link holds: it is sent beside it.
OWN = "own"
SESSION = "session"
TEAM = "team"
PRESENT = "present"
MINUTES = "minutes"
LINES = "lines"
ABOUT = "about"
THRESHOLD = "threshold"
MOST_SAID = 30
MOST_OWN = 50
MOST_MINUTES = 600
_DAY = re.compile(r"-\d{4}-\d{2}-\d{2}")
_SESSION = TypeAdapter(Session)
_OWN = TypeAdapter(tuple[Own, ...])


@dataclass(frozen=True)
class Link:
    """What a link says, what was sent beside it, where the server is, and the day."""

    parameters: Mapping[str, str]
    server: str
    day: date
    beside: Mapping[str, str] = field(default_factory=dict)


def lasting(name: str) -> str:
    """The name of a file without its day, as an address has it."""
    return _DAY.sub("", name)


def files(knowledge: Knowledge, kind: str, link: Link) -> Files:
    """The files of this kind, by their names in an address. Raises KeyError or ValueError where the
    link does not say what they are made of.
    """
    made = _KINDS[kind](knowledge, link)
    return {lasting(file.name): file for file in made.values()}


def of_session(
    knowledge: Knowledge,
    session: Session,
    beside: Mapping[str, str],
    last: LastTime | None = None,
) -> Files:
    """The files of a session, in the same way, with what its host says of it, and last time."""
    named = replace(
        session,
        team=one_line(beside.get(TEAM, "")),
        present=int(beside.get(PRESENT, "0")),
        minutes=int(beside.get(MINUTES, "0")),
    )
    _refuse_what_nobody_can_type(named)
    made = session_record.files(knowledge, named, last)
    return {lasting(file.name): file for file in made.values()}


def session_sent(session: Session) -> str:
    """A session that was typed in, to be sent."""
    content = _SESSION.dump_json(session)
    return content.decode()


def own_sent(own: tuple[Own, ...]) -> str:
    """Measures that were typed in, to be sent."""
    content = _OWN.dump_json(own)
    return content.decode()


def _answers(knowledge: Knowledge, link: Link) -> Answers:
    answers = decode(knowledge, link.parameters)
    if answers.none_given:
        raise ValueError("no answer was given")
    return answers


def _result(knowledge: Knowledge, link: Link) -> Files:
    answers = _answers(knowledge, link)
    named = {VERSION_PARAMETER: knowledge.version, **encode(answers)}
    address = _address(link, "result", named)
    return result.files(knowledge, answers, address, link.day)


def _learning(knowledge: Knowledge, link: Link) -> Files:
    learnt = _learnt(knowledge, link)
    return learning.files(knowledge, learnt, link.day)


def _learnt(knowledge: Knowledge, link: Link) -> learning.Learnt:
    """An approach that was read about, cases that were practised, or answers that were given."""
    asked = link.parameters
    if APPROACH_PARAMETER in asked:
        approach = knowledge.approach(asked[APPROACH_PARAMETER])
        if approach is None:
            raise ValueError("no such approach")
        return learning.from_reading(approach)
    practised = attempts(knowledge, asked.get(DONE_PARAMETER, ""))
    if practised:
        return learning.from_practice(knowledge, practised)
    answers = _answers(knowledge, link)
    return learning.from_result(knowledge, answers)


def _surprise(knowledge: Knowledge, link: Link) -> Files:
    answers = _answers(knowledge, link)
    expected = link.parameters.get(GUESS_PARAMETER, "")
    return surprise.files(knowledge, answers, expected)


def _guide(knowledge: Knowledge, link: Link) -> Files:
    answers = _answers(knowledge, link)
    return guide.files(knowledge, answers, link.day)


def _compare(knowledge: Knowledge, link: Link) -> Files:
    approaches, _ = chosen(knowledge, link.parameters[COMPARE_PARAMETER])
    if len(approaches) < LEAST:
        raise ValueError("too few approaches")
    only = link.parameters.get(ONLY_PARAMETER) != OFF
    view = comparison_view(knowledge, approaches, only)
    address = _address(link, "compare", link.parameters)
    return comparison.files(knowledge, view, address)


def _counts(knowledge: Knowledge, link: Link) -> Files:
    named = parts_of(link.parameters.get(COUNTS_PARAMETER, ""))
    ticked = tuple(id_ for id_ in named if knowledge.measure(id_))
    own = _OWN.validate_json(link.beside.get(OWN, "[]"))
    typed = [each.name for each in own]
    if len(typed) > MOST_OWN or _has_a_longer_text(typed):
        raise ValueError("more than can be typed")
    if not ticked and not own:
        raise ValueError("nothing is counted")
    view = coverage_view(knowledge, ticked, own)
    address = _address(link, "counts", link.parameters)
    return coverage.files(knowledge, view, address)


def _has_a_longer_text(texts: Iterable[str]) -> bool:
    """Whether one is longer than a visitor can type."""
    return any(len(text) > LONGEST_TEXT for text in texts)


def _paper(knowledge: Knowledge, link: Link) -> Files:
    known = {line.id for line in knowledge.lines}
    named = parts_of(link.parameters[LINES])
    lines = [id_ for id_ in named if id_ in known]
    if not lines:
        raise ValueError("no line")
    threshold = int(link.parameters[THRESHOLD])
    if not safety.LEAST <= threshold <= safety.USUAL:
        raise ValueError("no threshold")
    chosen = link.parameters.get(ABOUT, "")
    about = situation(knowledge, chosen)
    return paper_session.files(knowledge, lines, about, threshold)


def _typed(knowledge: Knowledge, link: Link) -> Files:
    session = _SESSION.validate_json(link.beside[SESSION])
    if session.voices or any(line.first.voices or line.second.voices for line in session.lines):
        raise ValueError("nobody says on paper with which voice they speak")
    read(write(knowledge, session))  # it may be anybody's, and this is strict with its numbers
    _refuse_what_nobody_can_type(session)
    return session_record.files(knowledge, session)


def _refuse_what_nobody_can_type(session: Session) -> None:
    said = [session.situation, session.team]
    for promised in session.commitments:
        said += [promised.text, promised.role]
    if len(said) > MOST_SAID or _has_a_longer_text(said):
        raise ValueError("more than can be typed")
    if not 0 <= session.present <= MOST_PEOPLE:
        raise ValueError("no number of people")
    if not 0 <= session.minutes <= MOST_MINUTES:
        raise ValueError("no number of minutes")


def _address(link: Link, page: str, parameters: Mapping[str, str]) -> str:
    asked = urlencode(parameters, safe=",.")
    return f"{link.server}/{page}?{asked}"


_KINDS: dict[str, Callable[[Knowledge, Link], Files]] = {
    RESULT: _result,
    LEARNING: _learning,
    SURPRISE: _surprise,
    GUIDE: _guide,
    COMPARE: _compare,
    COUNTS: _counts,
    PAPER: _paper,
    TYPED: _typed,
}
