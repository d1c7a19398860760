"""Whose result changes with a change of the knowledge, in words, for stewards and the changelog."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from engine.whose_result import GROUPS, Compared
from knowledge.models.knowledge import Knowledge
from wording.lists import listed
from wording.result import band_name
from wording.say import say

NAMED = 3  # so many cases are named at a line; the rest are counted
MOST_SENTENCES = 12
GATES = {
    "caution": "whose-result.caution",
    "door": "whose-result.door",
    "silence": "whose-result.silence",
    "misuse": "whose-result.misuse",
}


def lines(then: Knowledge, now: Knowledge, compared: tuple[Compared, ...]) -> list[str]:
    """All of it, as lines of Markdown."""
    changed = [each for each in compared if each.is_changed]
    told = [say("whose-result.head", then=then.version, now=now.version)]
    told.append(_how_many(compared))
    if not changed:
        return told
    names = {**then.approach_names, **now.approach_names}
    told += _bands(changed, names)
    told += _gates(changed)
    told += _sentences(changed)
    return told


def _how_many(compared: Iterable[Compared]) -> str:
    counts = {f"{group}_all": 0 for group in GROUPS}
    counts |= dict.fromkeys(GROUPS, 0)
    for each in compared:
        group = each.visitor.group
        counts[f"{group}_all"] += 1
        counts[group] += each.is_changed
    return say("whose-result.how-many", **counts)


def _bands(changed: Iterable[Compared], names: dict[str, str]) -> Iterator[str]:
    """For each approach and each way from one band to another: who goes it."""
    who: dict[tuple[str, str, str], list[Compared]] = defaultdict(list)
    for each in changed:
        then = each.then.bands
        now = each.now.bands
        for id_ in then.keys() | now.keys():
            before = then.get(id_, "")
            after = now.get(id_, "")
            if before != after:
                who[names[id_], before, after].append(each)
    for name, before, after in sorted(who):
        yield say(
            "whose-result.band",
            name=name,
            before=_band(before),
            after=_band(after),
            who=_who(who[name, before, after]),
        )


def _band(band: str) -> str:
    """What a band is called; that of an approach that is not there has no name."""
    if not band:
        return say("whose-result.not-there")
    return band_name(band)


def _gates(changed: Iterable[Compared]) -> Iterator[str]:
    came: dict[tuple[str, str], list[Compared]] = defaultdict(list)
    went: dict[tuple[str, str], list[Compared]] = defaultdict(list)
    for each in changed:
        then = each.then.gates
        now = each.now.gates
        for gate in now - then:
            came[gate].append(each)
        for gate in then - now:
            went[gate].append(each)
    yield from _told("whose-result.came", came)
    yield from _told("whose-result.went", went)


def _told(key: str, who: dict[tuple[str, str], list[Compared]]) -> Iterator[str]:
    for kind, id_ in sorted(who):
        gate = say(GATES[kind], id=id_)
        compared = who[kind, id_]
        they = _who(compared)
        yield say(key, gate=gate, who=they)


def _sentences(changed: Iterable[Compared]) -> Iterator[str]:
    """The sentences that some result says only now, or said only then."""
    then: set[str] = set()
    now: set[str] = set()
    for each in changed:
        then |= each.then.sentences
        now |= each.now.sentences
    yield from _listed("whose-result.new-sentence", now - then)
    yield from _listed("whose-result.old-sentence", then - now)


def _listed(key: str, sentences: set[str]) -> Iterator[str]:
    in_order = sorted(sentences)
    for sentence in in_order[:MOST_SENTENCES]:
        yield say(key, sentence=sentence)
    left = len(in_order) - MOST_SENTENCES
    if left > 0:
        yield say("whose-result.more-sentences", count=left)


def _who(compared: Iterable[Compared]) -> str:
    """Who they are: some by name, those who were drawn by their number."""
    names = []
    drawn = 0
    for each in compared:
        name = each.visitor.name
        if name:
            names.append(name)
        else:
            drawn += 1
    parts = [say("whose-result.case", text=name) for name in names[:NAMED]]
    more = len(names) - NAMED
    if more > 0:
        parts.append(say("whose-result.more-cases", count=more))
    if drawn:
        parts.append(say("whose-result.drawn", count=drawn))
    return listed(parts)
