"""Why a file that comes back cannot be used, in sentences for whoever chose it."""

from engine.exchange import answers_file, session_file
from engine.exchange.envelope import BadFile, Flaw
from wording.say import say

DETAILS = {
    "line-twice": "files.line-twice",
    "round-missing": "files.round-missing",
    "too-few-people": "files.too-few-people",
    "field-too-many": "files.field-too-many",
    "field-missing": "files.field-missing",
    "rounds": "files.rounds",
    "threshold": "files.threshold",
    "date": "files.date",
    "other-field": "files.other-field",
}


def answers_refused(problem: BadFile) -> str:
    """Why a file of answers cannot be used."""
    if problem.flaw is Flaw.TOO_LARGE:
        return say("files.answers-too-large", kilobytes=answers_file.LARGEST // 1000)
    if problem.flaw is Flaw.NO_JSON:
        return say("files.no-json")
    if problem.flaw is Flaw.OTHER_KIND:
        return say("files.answers-other-kind")
    if problem.flaw is Flaw.NEWER:
        return say("files.newer")
    return say("files.answers-changed")


def session_refused(problem: BadFile) -> str:
    """Why a file of a session's numbers cannot be used, in a sentence or two."""
    choose = say("files.session-choose")
    if problem.flaw is Flaw.TOO_LARGE:
        kilobytes = session_file.LARGEST // 1000
        return say("files.session-too-large", kilobytes=kilobytes, choose=choose)
    if problem.flaw is Flaw.NO_JSON:
        return say("files.session-no-json", no_json=say("files.no-json"), choose=choose)
    if problem.flaw is Flaw.OTHER_KIND:
        return say("files.session-other-kind", choose=choose)
    if problem.flaw is Flaw.NEWER:
        return say("files.newer")
    return say("files.session-changed", detail=_detail(problem.detail))


def _detail(detail: str) -> str:
    """What was changed in the numbers of a session."""
    most = session_file.MOST_PEOPLE
    return say(DETAILS[detail], most=most, least=session_file.LEAST_THRESHOLD)
