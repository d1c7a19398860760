"""What speaks for a way of working and what it costs: always both, in this order."""

from wording.say import say


def for_it(fair_case: str) -> str:
    """What speaks for it."""
    label = say("both-sides.for-it")
    return f"{label} {fair_case}"


def the_cost(cost: str) -> str:
    """What it costs."""
    label = say("both-sides.the-cost")
    return f"{label} {cost}"


def for_and_cost(fair_case: str, cost: str) -> str:
    """Both in one paragraph."""
    one = for_it(fair_case)
    other = the_cost(cost)
    return f"{one} {other}"
