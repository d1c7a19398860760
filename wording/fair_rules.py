"""Would another fair rule say the same, in sentences."""

from collections.abc import Collection

from engine.fair_rules import Leads, Rule
from knowledge.models.knowledge import Knowledge
from wording.lists import listed, number_word
from wording.say import say

# Where no more rules than this agree with ours, none is told from the others.
FEW = 2
WHERE: dict[Rule, str] = {
    "unweighted": "fair-rules.unweighted",
    "counted": "fair-rules.counted",
    "barred": "fair-rules.barred",
    "heaviest-first": "fair-rules.heaviest-first",
}


def by_other_rules(knowledge: Knowledge, leads: Leads) -> str:
    """Who leads by five fair rules; empty where nobody does by ours."""
    if not leads.ours:
        return ""
    names = _names(knowledge, leads.ours)
    lead = _key("fair-rules.all", leads.ours)
    if not leads.others:
        rules = number_word(len(leads.by_rule))
        return say(lead, names=names, rules=rules)
    if len(leads.agreeing) <= FEW:
        anybody = _names(knowledge, leads.anybody)
        return say("fair-rules.disagree", names=anybody)
    told = [_by_some(names, leads)]
    for rule, others in leads.others:
        sentence = _otherwise(knowledge, rule, others)
        told.append(sentence)
    return " ".join(told)


def _by_some(names: str, leads: Leads) -> str:
    return say(
        _key("fair-rules.some", leads.ours),
        names=names,
        count=number_word(len(leads.agreeing)),
        rules=number_word(len(leads.by_rule)),
    )


def _otherwise(knowledge: Knowledge, rule: Rule, others: Collection[str]) -> str:
    where = say(WHERE[rule])
    if not others:
        return say("fair-rules.nobody", where=where)
    key = _key("fair-rules.other", others)
    names = _names(knowledge, others)
    return say(key, where=where, names=names)


def _names(knowledge: Knowledge, ids: Collection[str]) -> str:
    by_id = knowledge.approach_names
    names = [by_id[id_] for id_ in ids]
    names.sort()
    return listed(names)


def _key(one: str, ids: Collection[str]) -> str:
    """The key of the sentence for one that leads, or for several."""
    return one if len(ids) == 1 else SEVERAL[one]


SEVERAL = {
    "fair-rules.all": "fair-rules.all-several",
    "fair-rules.some": "fair-rules.some-several",
    "fair-rules.other": "fair-rules.other-several",
}
