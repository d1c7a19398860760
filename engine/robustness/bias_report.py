"""The figures of bias.py as they are published: kept in a file beside this one.

The file is written anew by `make bias` after every change of the knowledge; a test says so where it
was forgotten. Figures of another version of the knowledge are never shown.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from engine.robustness.bias import SEED, SETS, Bias, Lean, bias
from knowledge.models.knowledge import Knowledge

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
    whole = bias(knowledge, sets)
    backwards = knowledge.approaches[::-1]
    other_way_round = knowledge.model_copy(update={"approaches": backwards})
    turned = bias(other_way_round, sets)
    same_leans = set(turned.leans) == set(whole.leans)
    same_changed = turned.changed == whole.changed
    order_free = same_leans and same_changed
    return Published(whole, order_free)


def as_text(published: Published) -> str:
    """The text of the file, JSON: shares from 0 to 1, and each approach in the order of the
    knowledge.
    """
    whole = published.bias
    data = {
        "knowledge": whole.version,
        "sets": whole.sets,
        "seed": SEED,
        "order_free": published.order_free,
        "front": whole.front,
        "empty": whole.empty,
        "changed": whole.changed,
        "approaches": [asdict(lean) for lean in whole.leans],
    }
    return json.dumps(data, indent=1) + "\n"


def from_text(text: str) -> Published:
    """What such a text says. ValueError, KeyError or TypeError where it says something else."""
    data = json.loads(text)
    whole = Bias(
        version=data["knowledge"],
        sets=data["sets"],
        leans=tuple(Lean(**lean) for lean in data["approaches"]),
        empty=data["empty"],
        front=data["front"],
        changed=data["changed"],
    )
    return Published(whole, data["order_free"])


def published(knowledge: Knowledge, file: Path | None = None) -> Published | None:
    """The figures of this very version, or None: they were made for another, or the file cannot be
    read.
    """
    try:
        kept = from_text((file or FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if kept.bias.version != knowledge.version:
        return None
    return kept


def write(figures: Published, file: Path | None = None) -> None:
    """Put the figures where the page About finds them."""
    path = file or FILE
    text = as_text(figures)
    path.write_text(text, encoding="utf-8")
