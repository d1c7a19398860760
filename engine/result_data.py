"""A result as plain data, with the names that programs which read the command line rely on."""

from dataclasses import asdict, replace
from typing import Any

from engine.answers import Answers
from engine.evaluate import Outcome
from engine.fit import ApproachFit, Result
from engine.situations import Faced
from engine.still_open import still_open
from engine.two_answers import two_answers
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE, NOT_SURE_TEXT


def as_data(result: Result) -> dict[str, Any]:
    """A result with the agreed names."""
    return {
        "version": result.version,
        "cautions": [
            {"id": c.id, "text": c.text, "first": c.first, "sources": list(c.sources)}
            for c in result.cautions
        ],
        "doors": [
            {"id": d.id, "text": d.text, "first": d.first, "sources": list(d.sources)}
            for d in result.doors
        ],
        "warnings": [
            {"id": m.id, "text": m.text, "difference": m.difference, "sources": list(m.sources)}
            for m in result.misuses
        ],
        "approaches": [_approach_data(a) for a in result.approaches],
        "ties": [list(ids) for ids in result.ties],
        "places": result.places,
    }


def still_open_data(knowledge: Knowledge, answers: Answers) -> dict[str, Any]:
    """What to ask next with the agreed names."""
    open_now = still_open(knowledge, answers)
    return {
        "next": list(open_now.ask_next),
        "settled": open_now.settled,
        "could_change": [asdict(effect) for effect in open_now.effects],
        "two_together": asdict(two_answers(knowledge, answers)),
    }


def _approach_data(approach: ApproachFit) -> dict[str, Any]:
    data = asdict(replace(approach, held_back=None))
    del data["silenced"]
    hold = approach.held_back
    if hold is not None:
        data["held_back"] = {
            "because": hold.because,
            "first": hold.first,
            "sources": list(hold.sources),
        }
    return data


def question_data(question: Question) -> dict[str, Any]:
    """A question with its answers, "not sure" last."""
    options = [{"id": option.id, "text": option.text} for option in question.options]
    options.append({"id": NOT_SURE, "text": NOT_SURE_TEXT})
    return {
        "id": question.id,
        "text": question.text,
        "help": question.help,
        "kind": question.kind,
        "options": options,
    }


def missed_data(outcome: Outcome) -> dict[str, Any]:
    """A published case that came out otherwise than its label."""
    return {
        "case": outcome.case.id,
        "labelled": list(outcome.case.approaches),
        "front": list(outcome.front),
    }


def situation_data(faced: Faced) -> dict[str, Any]:
    """What came out of a hard situation."""
    result = faced.result
    return {
        "id": faced.situation.id,
        "front": [approach.id for approach in result.front],
        "held_back": [approach.id for approach in result.held_back],
        "cautions": [caution.id for caution in result.cautions],
        "doors": [door.id for door in result.doors],
        "warnings": [misuse.id for misuse in result.misuses],
        "faults": list(faced.faults),
    }
