"""The figures of bias.py as they are published: kept in a file beside this one, and said in words
first.

The file is written anew by `make bias` after every change of the knowledge; a test says so where it
was forgotten. Figures of another version of the knowledge are never shown.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from engine.robustness.bias import MUCH_SAID, SEED, SETS, Bias, Lean, bias, favoured
from knowledge.models.knowledge import Knowledge
from wording.lists import listed

FILE = Path(__file__).with_name("bias.json")


@dataclass(frozen=True)
class Published:
    """The figures, and whether they were the same with the approaches the other way round."""

    bias: Bias
    order_free: bool


def run(knowledge: Knowledge, sets: int = SETS) -> Published:
    """Draw so many answer sets, and the same ones once more with the approaches in the opposite
    order.
    """
    found = bias(knowledge, sets)
    turned = bias(knowledge.model_copy(update={"approaches": knowledge.approaches[::-1]}), sets)
    return Published(
        found, set(turned.leans) == set(found.leans) and turned.changed == found.changed
    )


def as_text(found: Published) -> str:
    """The text of the file, JSON: shares from 0 to 1, and each approach in the order of the
    knowledge.
    """
    whole = found.bias
    return (
        json.dumps(
            {
                "knowledge": whole.version,
                "sets": whole.sets,
                "seed": SEED,
                "order_free": found.order_free,
                "front": whole.front,
                "empty": whole.empty,
                "changed": whole.changed,
                "approaches": [asdict(lean) for lean in whole.leans],
            },
            indent=1,
        )
        + "\n"
    )


def from_text(text: str) -> Published:
    """What such a text says. ValueError, KeyError or TypeError where it says something else."""
    data = json.loads(text)
    leans = tuple(Lean(**lean) for lean in data["approaches"])
    return Published(
        Bias(data["knowledge"], data["sets"], leans, data["empty"], data["front"], data["changed"]),
        data["order_free"],
    )


def published(knowledge: Knowledge, file: Path | None = None) -> Published | None:
    """The figures of this very version, or None: they were made for another, or the file cannot be
    read.
    """
    try:
        found = from_text((file or FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found.bias.version == knowledge.version else None


def write(found: Published, file: Path | None = None) -> None:
    """Put the figures where the page About finds them."""
    (file or FILE).write_text(as_text(found), encoding="utf-8")


def lines(knowledge: Knowledge, found: Published) -> tuple[str, ...]:
    """Everything for somebody at a terminal: the words, a line an approach, and reasons."""
    return (
        f"Knowledge {found.bias.version}",
        *(f"  {text}" for text in sentences(knowledge, found)),
        *(
            f"  {lean.times_fair:>5.2f} times a fair share; in front in {hundred(lean.front)}, alone in {hundred(lean.alone)}: "
            f"{knowledge.approach_names[lean.approach]}"
            for lean in found.bias.leans
        ),
        *(f"  {name}: {reason}" for name, reason in explained(knowledge, found)),
    )


def sentences(knowledge: Knowledge, found: Published) -> tuple[str, ...]:
    """What the figures say, in words: who can be reached and how evenly, one changed answer, how
    many fit, order, and limits.
    """
    whole = found.bias
    return (
        _reached(knowledge, whole),
        _evenly(knowledge, whole),
        f"One changed answer changes what fits in {hundred(whole.changed)} sets of answers.",
        f"On average {whole.front:.1f} of {len(whole.leans)} approaches fit; in {hundred(whole.empty)} sets none does.",
        "The order of the files makes no difference."
        if found.order_free
        else "The order of the files makes a difference. It should not: please tell us.",
        f"This comes from {whole.sets:,} sets of answers drawn at random, in which every answer is as likely as another. They are "
        "no picture of real people: they show what the rules do, and not how often a situation occurs.",
    )


def explained(knowledge: Knowledge, found: Published) -> tuple[tuple[str, str], ...]:
    """Each approach that is in front much more often than its fair share, by name, with the reason
    the knowledge gives.
    """
    names, reasons = knowledge.approach_names, knowledge.edition.in_front_because
    return tuple(
        (names[id_], reasons.get(id_, "No reason is given.")) for id_ in favoured(found.bias)
    )


def hundred(share: float) -> str:
    """A share from 0 to 1 as "31 of 100"."""
    percent = 100 * share
    if 0 < percent < 1 or 99 < percent < 100:
        return f"{'fewer than 1' if percent < 1 else 'more than 99'} of 100"
    return f"{percent:.0f} of 100"


def _reached(knowledge: Knowledge, whole: Bias) -> str:
    names = knowledge.approach_names
    if missing := [names[id_] for id_ in whole.unreachable]:
        return f"No set of answers that was drawn brings {listed(missing)} in front."
    return "Every approach can come in front, which means that it fits what was answered."


def _evenly(knowledge: Knowledge, whole: Bias) -> str:
    names = knowledge.approach_names
    if many := [names[id_] for id_ in favoured(whole)]:
        return f"In front more than {MUCH_SAID} as often as a fair share: {listed(many)}. The reason stands below."
    times = sorted((lean.times_fair, names[lean.approach]) for lean in whole.leans)
    (least, last), (most, first) = times[0], times[-1]
    return (
        f"None is in front more than {MUCH_SAID} as often as if all had the same share. Furthest above that share is "
        f"{first} ({most:.2f} times), furthest below {last} ({least:.2f} times)."
    )
