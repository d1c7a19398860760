"""Rules for approaches: complete, reachable, in agreement with each other and looked at in time."""

from collections.abc import Iterator
from datetime import date

from knowledge.models.answer_ref import AnswerRef
from knowledge.problems import Problem, nearest
from knowledge.reading.half_read import Draft
from knowledge.reading.references import homes_in, known_ids, unread_kinds

FOR = ("strong", "some")
# Fields of an approach that hold one entry for each entry of the list of the same name.
ONE_FOR_EACH = ("similarities", "differences")


def no_approaches(draft: Draft) -> Iterator[Problem]:
    """A folder without approaches is a mistake, not an empty result."""
    if not homes_in(draft, "approaches"):
        yield Problem(
            file="approaches",
            line=0,
            rule="no-approaches",
            sentence="There is no approach in this folder.",
            remedy="Check that the folder is right; each approach is a file approaches/<id>.yaml "
            "or a folder approaches/<id>.",
        )


def nothing_missing(draft: Draft) -> Iterator[Problem]:
    """Each approach answers to every similarity and difference."""
    known = known_ids(draft)
    for entry in draft.of("approaches"):
        for name in ONE_FOR_EACH:
            ids = known[draft.contents.by_name(name).word]
            for missing in sorted(ids - set(getattr(entry.value, name))):
                yield entry.problem(
                    "missing-field",
                    f'"{missing}" is missing under {name}.',
                    "Add it; write not-described where nothing is known.",
                    name,
                )


def nothing_beside(draft: Draft) -> Iterator[Problem]:
    """No approach answers to a similarity or difference that does not exist."""
    known = known_ids(draft)
    for name in ONE_FOR_EACH:
        kind = draft.contents.by_name(name)
        if draft.is_unread(kind):
            continue
        ids = known[kind.word]
        for entry in draft.of("approaches"):
            for extra in sorted(set(getattr(entry.value, name)) - ids):
                yield entry.problem(
                    "unknown-reference",
                    f'"{extra}" is not one of the {name}.',
                    nearest(extra, ids, "Delete it."),
                    name,
                    extra,
                )


def poles_in_order(draft: Draft) -> Iterator[Problem]:
    """The managerialist expression never stands to the right of the relationship-based one."""
    for entry in draft.of("approaches"):
        for id_, range_ in entry.value.differences.items():
            low = range_.managerialist.place
            high = range_.relationship.place
            if low is not None and high is not None and low > high:
                yield entry.problem(
                    "poles",
                    f"The managerialist place ({low}) is above the relationship-based "
                    f"place ({high}).",
                    "Swap the two expressions, or look again at the anchor statements.",
                    "differences",
                    id_,
                    "managerialist",
                    "place",
                )


def checked_again_in_time(draft: Draft, today: date) -> Iterator[Problem]:
    """A warning for stewards: an approach past its review date is still shown, and says so."""
    for entry in draft.of("approaches"):
        due = entry.value.review_by
        if due < today:
            yield entry.problem(
                "review-date",
                f"This was to be checked again by {due.day} {due:%B %Y}.",
                "Check the file against its sources, then set checked and review_by.",
                "review_by",
            )


def checked_before_its_date(draft: Draft) -> Iterator[Problem]:
    """The date of the next check lies after that of the last."""
    for entry in draft.of("approaches"):
        if entry.value.checked > entry.value.review_by:
            yield entry.problem(
                "review-date",
                "It was checked after the date by which it must be checked again.",
                "Set review_by to a later date.",
                "review_by",
            )


def reachable_approaches(draft: Draft) -> Iterator[Problem]:
    """An approach that no answer speaks for could never appear among those that fit."""
    if "answer" in unread_kinds(draft):
        return
    counts = {entry.value.id for entry in draft.of("questions") if entry.value.weight > 0}
    for entry in draft.of("approaches"):
        fits = [fit for fit in entry.value.fits if fit.degree in FOR]
        if not any(fit.answer.question in counts for fit in fits):
            yield entry.problem(
                "unreachable",
                "No answer speaks for this approach.",
                "Add a fit of some or strong to a question that has weight.",
                "fits",
            )


def no_relation_to_itself(draft: Draft) -> Iterator[Problem]:
    """A relation leads to another approach."""
    for entry in draft.of("approaches"):
        for index, relation in enumerate(entry.value.relations):
            if relation.approach == entry.value.id:
                yield entry.problem(
                    "relation",
                    "This is a relation of the approach to itself.",
                    "Delete it.",
                    "relations",
                    index,
                    "approach",
                )


def relations_agree(draft: Draft) -> Iterator[Problem]:
    """Two files that speak of the same pair say the same kind of thing. A file may stay silent."""
    kinds: dict[tuple[str, str], str] = {}
    for entry in draft.of("approaches"):
        for relation in entry.value.relations:
            kinds[entry.value.id, relation.approach] = relation.kind
    for entry in draft.of("approaches"):
        for index, relation in enumerate(entry.value.relations):
            other = kinds.get((relation.approach, entry.value.id), relation.kind)
            if other != relation.kind:
                yield entry.problem(
                    "relation",
                    f'This says "{relation.kind}"; {relation.approach} says "{other}" '
                    "of the same pair.",
                    "Settle which it is and write it in both files.",
                    "relations",
                    index,
                    "kind",
                )


def one_fit_an_answer(draft: Draft) -> Iterator[Problem]:
    """An answer speaks once for or against an approach."""
    for entry in draft.of("approaches"):
        seen: set[AnswerRef] = set()
        for index, fit in enumerate(entry.value.fits):
            if fit.answer in seen:
                yield entry.problem(
                    "duplicate-fit",
                    f'"{fit.answer}" already has a fit in this file.',
                    "Keep one of the two.",
                    "fits",
                    index,
                    "answer",
                )
            seen.add(fit.answer)


RULES = (
    no_approaches,
    nothing_missing,
    nothing_beside,
    poles_in_order,
    checked_before_its_date,
    reachable_approaches,
    no_relation_to_itself,
    relations_agree,
    one_fit_an_answer,
)
