"""Tallies by hand on the two invented cases: a bed to dig in a park, and a nest of wasps."""

from engine.evaluate import Evaluation, baseline, evaluate
from engine.fit import fit
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import approach, gardens, knowing, said
from wording.evaluation import tally_words


def tallies(evaluation: Evaluation) -> dict[str, str]:
    return {
        "front": tally_words(evaluation.in_first_band),
        "whole front": tally_words(evaluation.all_in_first_band),
        "two ranks": tally_words(evaluation.in_first_two),
        "cautions": tally_words(evaluation.cautions_where_expected),
        "no cautions": tally_words(evaluation.no_caution_where_none),
    }


def relabelled(knowledge: Knowledge, *labels: str) -> Knowledge:
    """The same cases, where the source of the first names these approaches."""
    bed, *rest = knowledge.cases
    return knowledge.model_copy(
        update={"cases": (bed.model_copy(update={"approaches": labels}), *rest)}
    )


def test_the_cases_come_out_as_counted_by_hand() -> None:
    assert tallies(evaluate(gardens())) == {
        "front": "1 of 1",
        "whole front": "1 of 1",
        "two ranks": "1 of 1",
        "cautions": "1 of 1",
        "no cautions": "1 of 1",
    }
    assert evaluate(gardens()).front_size == 1


def test_the_baseline_comes_out_as_counted_by_hand() -> None:
    assert tallies(baseline(gardens())) == {
        "front": "0 of 1",
        "whole front": "0 of 1",
        "two ranks": "0 of 1",
        "cautions": "0 of 1",
        "no cautions": "1 of 1",
    }
    assert [o.front for o in baseline(gardens()).outcomes] == [("cedar",), ()]  # parks invite rest


def test_the_baseline_looks_at_the_label_alone() -> None:
    heavy = knowing(
        approach("alder", {"label.park": "strong", "work.dig": "strongly-against"}), label=10
    )
    assert (
        tally_words(baseline(heavy).in_first_band),
        tally_words(evaluate(heavy).in_first_band),
    ) == (
        "1 of 1",
        "1 of 1",
    )
    light = knowing(*heavy.approaches, label=1, work=1)
    assert (
        tally_words(baseline(light).in_first_band),
        tally_words(evaluate(light).in_first_band),
    ) == (
        "1 of 1",
        "0 of 1",
    )


def test_the_question_of_the_label_is_named_in_the_knowledge() -> None:
    edition = gardens().edition.model_copy(update={"label_question": "work"})
    by_work = gardens().model_copy(update={"edition": edition})
    assert tally_words(baseline(by_work).in_first_band) == "1 of 1"


def test_a_case_counts_with_one_of_its_labels_and_in_full_with_all() -> None:
    found = evaluate(relabelled(gardens(), "alder", "cedar"))
    assert (tally_words(found.in_first_band), tally_words(found.all_in_first_band)) == (
        "1 of 1",
        "0 of 1",
    )


def test_a_label_of_the_second_rank_counts_there_and_not_in_front() -> None:
    found = evaluate(relabelled(gardens(), "birch"))
    assert (tally_words(found.in_first_band), tally_words(found.in_first_two)) == (
        "0 of 1",
        "1 of 1",
    )


def test_a_rank_without_any_reason_counts_for_nothing() -> None:
    silent = knowing(approach("alder"), approach("birch"))
    assert tally_words(evaluate(silent).in_first_two) == "0 of 1"


def test_a_case_without_a_label_counts_for_the_cautions_only() -> None:
    assert [o.case.id for o in evaluate(gardens()).labelled] == ["a-bed"]


def test_a_caution_that_is_called_for_and_not_raised_is_a_miss() -> None:
    deaf = gardens().model_copy(update={"cautions": ()})
    assert tally_words(evaluate(deaf).cautions_where_expected) == "0 of 1"


def test_a_caution_that_nobody_called_for_is_a_miss() -> None:
    eager = gardens().cautions[0].model_copy(update={"when": AnswerRef("work", "dig")})
    assert (
        tally_words(
            evaluate(gardens().model_copy(update={"cautions": (eager,)})).no_caution_where_none
        )
        == "0 of 1"
    )


def test_an_outcome_says_what_the_engine_says() -> None:
    bed, nest = evaluate(gardens()).outcomes
    assert (
        bed.front
        == tuple(a.id for a in fit(gardens(), said(work="dig", label="park")).front)
        == ("alder",)
    )
    assert (nest.front, nest.raised) == ((), ("wasps",))


def test_no_cases_make_no_hits_and_no_error() -> None:
    nothing = evaluate(gardens().model_copy(update={"cases": ()}))
    assert (tally_words(nothing.in_first_band), nothing.front_size) == ("0 of 0", 0)
