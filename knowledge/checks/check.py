"""Rules that cross fields and files. One small function each; it yields problems and never raises."""

from collections.abc import Callable, Iterator
from itertools import chain
from statistics import median
from typing import Any, get_args

from knowledge.checks import initiatives, lines, next_steps
from knowledge.checks.references import (
    approach_files,
    known_ids,
    raw_ids,
    references,
    unread_kinds,
    walk,
)
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.field_types import Force
from knowledge.problems import Problem, nearest
from knowledge.reading.half_read import IN_APPROACH, Draft, Entry
from knowledge.reserved import NOT_SURE, RESERVED_PARAMETERS

LENGTH_TOLERANCE = 0.25
SHARED = {kind for kind, _ in IN_APPROACH.values()}
SECTIONS = (
    "summary",
    "definition",
    "is_not",
    "sides",
    "similarities",
    "differences",
    "strengths",
    "limits",
    "instead",
    "evidence",
    "misunderstandings",
)
Rule = Callable[[Draft], Iterator[Problem]]


def check(draft: Draft) -> list[Problem]:
    """Run every rule over the draft."""
    return list(chain.from_iterable(rule(draft) for rule in RULES))


def no_approaches(draft: Draft) -> Iterator[Problem]:
    """A folder without approaches is a mistake, not an empty result."""
    if not approach_files(draft):
        yield Problem(
            "approaches",
            0,
            "no-approaches",
            "There is no approach in this folder.",
            "Check that the folder is right; each approach is a file approaches/<id>.yaml.",
        )


def duplicate_ids(draft: Draft) -> Iterator[Problem]:
    """An id means one thing. Sources and measures share one set of ids; the same one may be written
    in two approach files.
    """
    for kind, entries in draft.entries.items():
        seen: dict[str, Entry] = {}
        for entry in entries:
            id_ = getattr(entry.value, "id", None)
            if id_ in seen:
                first = seen[id_]
                if (
                    kind in SHARED
                    and first.value == entry.value
                    and _in_two_approaches(first, entry)
                ):
                    continue
                where = f"{first.document.name}, line {first.document.line((*first.path, 'id'))}"
                yield entry.problem(
                    "duplicate-id",
                    f'The id "{id_}" is also used in {where}.',
                    "Give one of them another id, or merge them.",
                    "id",
                )
            elif id_ is not None:
                seen[id_] = entry


def _in_two_approaches(first: Entry, second: Entry) -> bool:
    names = {first.document.name, second.document.name}
    return len(names) == 2 and all(name.startswith("approaches/") for name in names)


def one_address_one_source(draft: Draft) -> Iterator[Problem]:
    """Two ids for one address would let the same source count twice."""
    seen: dict[str, Entry] = {}
    for entry in draft.of("sources"):
        address = (entry.value.address or "").rstrip("/")
        if address and address in seen and seen[address].value.id != entry.value.id:
            yield entry.problem(
                "same-address",
                f'This address is also that of "{seen[address].value.id}".',
                "Use one id for it everywhere.",
                "address",
            )
        seen.setdefault(address, entry)


def unknown_references(draft: Draft) -> Iterator[Problem]:
    """Every id that is referred to must exist."""
    known, unread = known_ids(draft), unread_kinds(draft)
    for document, path, kind, id_ in references(draft):
        if id_ not in known[kind] and kind not in unread:
            otherwise = "Add it, or choose one that exists."
            yield Problem(
                document.name,
                document.line(path),
                "unknown-reference",
                f'"{id_}" is no {kind}.',
                nearest(id_, known[kind], otherwise),
            )


def unused_sources(draft: Draft) -> Iterator[Problem]:
    """A source that nothing cites is padding, or a claim has lost its source."""
    if draft.unread:
        return  # what cites it may stand in the file that could not be read
    used = {id_ for _, _, kind, id_ in references(draft) if kind == "source"}
    for entry in draft.of("sources"):
        if entry.value.id not in used:
            yield entry.problem(
                "unused-source",
                f'Nothing cites the source "{entry.value.id}".',
                "Cite it where it is used, or delete it.",
                "id",
            )


def unsourced_claims(draft: Draft) -> Iterator[Problem]:
    """A claim of the review or of another publication names it."""
    for document in draft.documents:
        for path, value in walk(document.data):
            if (
                isinstance(value, dict)
                and value.get("basis") in ("review", "source")
                and not value.get("sources")
            ):
                yield Problem(
                    document.name,
                    document.line((*path, "basis")),
                    "unsourced-claim",
                    f'This says "basis: {value["basis"]}" and names no source.',
                    "Add sources, or write basis: judgement if it is our own reading.",
                )


def complete_vocabulary(draft: Draft) -> Iterator[Problem]:
    """Each approach answers to every similarity and difference, and to none that does not exist."""
    known = {kind: raw_ids(draft, kind) for kind in ("similarities", "differences")}
    for entry in draft.of("approaches"):
        for kind, ids in known.items():
            written = getattr(entry.value, kind)
            for missing in sorted(ids - set(written)):
                yield entry.problem(
                    "missing-field",
                    f'"{missing}" is missing under {kind}.',
                    "Add it; write not-described where nothing is known.",
                    kind,
                )
            for extra in (
                sorted(set(written) - ids) if f"vocabulary/{kind}.yaml" not in draft.unread else ()
            ):
                yield entry.problem(
                    "unknown-reference",
                    f'"{extra}" is not one of the {kind}.',
                    nearest(extra, ids, "Delete it."),
                    kind,
                    extra,
                )


def both_forces(draft: Draft) -> Iterator[Problem]:
    """Two forces pull at every approach; one alone would be shown as if it had no counterpart."""
    name = "vocabulary/forces.yaml"
    for missing in sorted(set(get_args(Force)) - raw_ids(draft, "forces")):
        if name not in draft.unread:
            yield Problem(name, 0, "missing-field", f'The force "{missing}" is missing.', "Add it.")


def poles_in_order(draft: Draft) -> Iterator[Problem]:
    """The managerialist expression never stands to the right of the relationship-based one."""
    for entry in draft.of("approaches"):
        for id_, range_ in entry.value.differences.items():
            low, high = range_.managerialist.place, range_.relationship.place
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


def equal_counts(draft: Draft) -> Iterator[Problem]:
    """As many limits as strengths, and as many as the other approaches have."""
    entries = draft.of("approaches")
    usual = int(median(len(e.value.strengths) for e in entries)) if entries else 0
    for entry in entries:
        strengths, limits = len(entry.value.strengths), len(entry.value.limits)
        if strengths != limits:
            yield entry.problem(
                "equal-counts",
                f"There are {strengths} strengths and {limits} limits.",
                "Give as many of the one as of the other.",
                "limits",
            )
        elif strengths != usual:
            yield entry.problem(
                "equal-counts",
                f"There are {strengths} strengths; most approaches have {usual}.",
                "Give as many as the others have.",
                "strengths",
            )


def even_lengths(draft: Draft) -> Iterator[Problem]:
    """Each section is within a quarter of the middle length, so that no approach looks weightier
    than another.
    """
    entries = draft.of("approaches")
    for section in SECTIONS:
        lengths = [_length(getattr(e.value, section)) for e in entries]
        middle = median(lengths) if lengths else 0
        low, high = middle * (1 - LENGTH_TOLERANCE), middle * (1 + LENGTH_TOLERANCE)
        for entry, length in zip(entries, lengths, strict=True):
            if not low <= length <= high:
                yield entry.problem(
                    "even-length",
                    f'"{section}" has {length} characters; the middle of all '
                    f"approaches is {middle:.0f}.",
                    f"Bring it between {low:.0f} and {high:.0f}.",
                    section,
                )


def equal_sides(draft: Draft) -> Iterator[Problem]:
    """The three sides of the table get equal room inside each approach."""
    for entry in draft.of("approaches"):
        lengths = {side: len(claim.text) for side, claim in entry.value.sides}
        middle = median(lengths.values())
        for side, length in lengths.items():
            if abs(length - middle) > LENGTH_TOLERANCE * middle:
                yield entry.problem(
                    "even-length",
                    f"The side of the {side} has {length} characters; the middle of "
                    f"the three is {middle:.0f}.",
                    "Give the three sides the same room.",
                    "sides",
                    side,
                )


def review_dates(draft: Draft) -> Iterator[Problem]:
    """Knowledge past its review date is not shown until somebody has looked."""
    for entry in draft.of("approaches"):
        due = entry.value.review_by
        if due < draft.today:
            yield entry.problem(
                "review-date",
                f"This was to be checked again by {due.day} {due:%B %Y}.",
                "Check the file against its sources, then set checked and review_by.",
                "review_by",
            )
        if entry.value.checked > due:
            yield entry.problem(
                "review-date",
                "It was checked after the date by which it must be checked again.",
                "Set review_by to a later date.",
                "review_by",
            )


def reachable_approaches(draft: Draft) -> Iterator[Problem]:
    """An approach that no answer speaks for could never appear among those that fit."""
    counts = {e.value.id for e in draft.of("questions") if e.value.weight > 0}
    for entry in draft.of("approaches"):
        favour = [
            f
            for f in entry.value.fits
            if f.degree in ("strong", "some") and f.answer.question in counts
        ]
        if not favour and "answer" not in unread_kinds(draft):
            yield entry.problem(
                "unreachable",
                "No answer speaks for this approach.",
                "Add a fit of some or strong to a question that has weight.",
                "fits",
            )


def useful_questions(draft: Draft) -> Iterator[Problem]:
    """A question is asked for a reason: it bears on fit, places practice, or raises a caution."""
    used = {
        id_.split(".")[0]
        for document, _, kind, id_ in references(draft)
        if kind == "answer" and document.name != "vocabulary/cases.yaml"
    }
    for entry in draft.of("questions"):
        question = entry.value
        if question.difference is None and question.id not in used and not draft.unread:
            yield entry.problem(
                "unused-question",
                f'No approach and no caution uses the question "{question.id}".',
                "Refer to one of its answers, or delete the question.",
                "id",
            )


def sound_options(draft: Draft) -> Iterator[Problem]:
    """Options are there, are told apart, and leave "not sure" to the app."""
    for entry in draft.of("questions"):
        ids = [o.id for o in entry.value.options]
        if entry.value.id in RESERVED_PARAMETERS:
            yield entry.problem(
                "reserved-id",
                f'Links use "{entry.value.id}" for something else.',
                "Give the question another id.",
                "id",
            )
        if entry.value.difference is None and len(ids) < 2:
            yield entry.problem(
                "options", "This question has fewer than two options.", "Add options.", "id"
            )
        if entry.value.difference and ids:
            yield entry.problem(
                "options",
                "The options of this question come from its difference.",
                "Delete the options.",
                "options",
            )
        for index, id_ in enumerate(ids):
            if id_ in ids[:index] or id_ == NOT_SURE:
                yield entry.problem(
                    "duplicate-id",
                    f'The option "{id_}" is already there.',
                    "Give it another id.",
                    "options",
                    index,
                    "id",
                )


def one_question_a_difference(draft: Draft) -> Iterator[Problem]:
    """Each difference is asked about once, and takes one answer: a place."""
    asked: dict[str, Entry] = {}
    for entry in draft.of("questions"):
        difference = entry.value.difference
        if difference and difference in asked:
            yield entry.problem(
                "one-question",
                f'"{asked[difference].value.id}" already asks about "{difference}".',
                "Keep one of the two questions.",
                "difference",
            )
        if difference and entry.value.kind != "one":
            yield entry.problem(
                "one-question",
                "A place is one answer, and this question takes many.",
                "Write kind: one.",
                "kind",
            )
        asked.setdefault(difference, entry)
    for entry in draft.of("differences"):
        if entry.value.id not in asked and not draft.unread and len(asked) > 0:
            yield entry.problem(
                "one-question",
                f'No question asks about "{entry.value.id}".',
                "Add one to vocabulary/questions.yaml, with this difference.",
                "id",
            )


def relations_agree(draft: Draft) -> Iterator[Problem]:
    """Two files that speak of the same pair say the same kind of thing. A file may stay silent."""
    kinds = {
        (e.value.id, r.approach): r.kind for e in draft.of("approaches") for r in e.value.relations
    }
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
            other = kinds.get((relation.approach, entry.value.id), relation.kind)
            if other != relation.kind:
                sentence = f'This says "{relation.kind}"; {relation.approach} says "{other}" of the same pair.'
                yield entry.problem(
                    "relation",
                    sentence,
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


RULES: tuple[Rule, ...] = (
    no_approaches,
    duplicate_ids,
    one_address_one_source,
    unknown_references,
    unused_sources,
    unsourced_claims,
    complete_vocabulary,
    both_forces,
    poles_in_order,
    equal_counts,
    even_lengths,
    equal_sides,
    review_dates,
    reachable_approaches,
    useful_questions,
    sound_options,
    one_question_a_difference,
    relations_agree,
    one_fit_an_answer,
    *initiatives.RULES,
    *lines.RULES,
    *next_steps.RULES,
)


def _length(value: Any) -> int:
    """Characters of prose in a section; ids, names of bases and the like do not count."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, tuple | list):
        return sum(map(_length, value))
    if isinstance(value, dict):
        return sum(map(_length, value.values()))
    prose = ("text", "looks_like", "fair_case", "cost", "myth", "answer")
    fields = type(value).model_fields if hasattr(type(value), "model_fields") else ()
    return sum(
        _length(getattr(value, f))
        for f in fields
        if f in prose or not isinstance(getattr(value, f), str | tuple | int | None)
    )
