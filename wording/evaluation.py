"""How the published cases come out, as it is published and at a terminal."""

from engine.evaluate import Evaluation, Outcome, Tally
from knowledge.models.knowledge import Knowledge
from wording.say import say


def figures(evaluation: Evaluation) -> dict[str, str]:
    """The figures that are published, by what they count."""
    mean = say("evaluation.mean", mean=evaluation.front_size)
    return {
        say("evaluation.first-band"): tally_words(evaluation.in_first_band),
        say("evaluation.all-in-first-band"): tally_words(evaluation.all_in_first_band),
        say("evaluation.first-two"): tally_words(evaluation.in_first_two),
        say("evaluation.front-size"): mean,
        say("evaluation.cautions-raised"): tally_words(evaluation.cautions_where_expected),
        say("evaluation.no-caution"): tally_words(evaluation.no_caution_where_none),
    }


def figures_of(whole: Evaluation, labels: Evaluation) -> dict[str, dict[str, str]]:
    """The figures of the whole engine, and those where only labels count."""
    return {
        say("evaluation.all-questions"): figures(whole),
        say("evaluation.labels-only"): figures(labels),
    }


def lines(knowledge: Knowledge, whole: Evaluation, labels: Evaluation) -> list[str]:
    """Everything for somebody at a terminal: a line a figure, then each case that was missed."""
    number = len(knowledge.cases)
    text = [say("evaluation.cases", number=number, version=knowledge.version)]
    of_labels = figures(labels)
    for name, figure in figures(whole).items():
        of_label = of_labels[name]
        text.append(_figure(name, figure, of_label))
    for outcome in whole.missed:
        missed = _missed(outcome)
        text.append(missed)
    return text


def tally_words(tally: Tally) -> str:
    """So many of so many."""
    return say("evaluation.tally", hits=tally.hits, of=tally.of)


def _figure(name: str, figure: str, of_labels: str) -> str:
    return say(
        "evaluation.figure",
        name=say("evaluation.named", name=name),
        all=figure,
        other=say("evaluation.labels-only"),
        labels=of_labels,
    )


def _missed(outcome: Outcome) -> str:
    front = ", ".join(outcome.front)
    return say(
        "evaluation.missed",
        case=outcome.case.id,
        labelled=", ".join(outcome.case.approaches),
        front=front or say("evaluation.none"),
    )
