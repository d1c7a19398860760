"""What a workshop says, where the words depend on numbers."""

from wording.say import say


def too_few_answered(answered: int, threshold: int) -> str:
    """Why the places cannot be shown yet."""
    if answered == 1:
        return say("workshop.one-answered", least=threshold)
    return say("workshop.too-few-answered", answered=answered, least=threshold)
