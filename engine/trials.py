"""Whether the cases beside the reasons of an approach come out as they say."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.answers import read
from engine.fit import ApproachFit, Band, Reason, fit
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.situations import Then, Trial
from knowledge.reading.half_read import Draft, Entry

# What an approach may come to, where a case says how it has to stand.
ALLOWED: dict[Then, tuple[Band, ...]] = {
    "in-front": ("fits",),
    "in-part": ("fits-in-part",),
    "not-in-front": ("held-back", "fits-in-part", "little-said", "points-elsewhere"),
    "elsewhere": ("points-elsewhere",),
    "waits": ("held-back",),
}
CARRIED: tuple[Then, ...] = ("in-front", "in-part")
# Where an entry of an approach stands in its file: the field, and which of its entries.
Place = tuple[str, int]


@dataclass(frozen=True)
class Contradiction:
    """A case that comes out otherwise. `reason` is the place of what argues most against it; None
    where no reason of this approach does.
    """

    entry: Entry
    case: int
    wanted: Then
    band: Band
    reason: Place | None


def contradictions(knowledge: Knowledge, draft: Draft) -> Iterator[Contradiction]:
    """Every case that contradicts its reasons."""
    for entry in draft.of("approaches"):
        for index, trial in enumerate(entry.value.cases):
            found = _outcome(knowledge, entry.value.id, trial)
            if found.band not in ALLOWED[trial.then]:
                yield Contradiction(
                    entry=entry,
                    case=index,
                    wanted=trial.then,
                    band=found.band,
                    reason=_against(entry, trial.then, found),
                )


def _outcome(knowledge: Knowledge, id_: str, trial: Trial) -> ApproachFit:
    answers = read(knowledge, trial.answers)
    result = fit(knowledge, answers)
    by_id = {approach.id: approach for approach in result.approaches}
    return by_id[id_]


def _against(entry: Entry, wanted: Then, found: ApproachFit) -> Place | None:
    """What argues most against what a case wants: what holds it back, or a reason."""
    if found.held_back:
        ids = [hold.id for hold in entry.value.held_back]
        return "held_back", ids.index(found.held_back.id)
    reasons = found.reasons_for
    if wanted in CARRIED:
        reasons = found.reasons_against
    if not reasons:
        return None
    return "fits", _index(entry, reasons[0])


def _index(entry: Entry, reason: Reason) -> int:
    fits = entry.value.fits
    answers = [fit_.answer for fit_ in fits]
    answer = AnswerRef(reason.question, reason.option)
    return answers.index(answer)
