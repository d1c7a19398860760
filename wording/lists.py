"""Lists, capitals and numbers inside sentences."""

import re

# A full stop, a question or an exclamation mark, and the quotation mark that may close after it.
_FULL_STOP = re.compile(r"\.”?(?=\s|$)")
NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)


def listed(words: list[str]) -> str:
    """Words as a list in a sentence: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    *first, last = words
    before = ", ".join(first)
    return f"{before} and {last}"


def either(words: list[str]) -> str:
    """Words of which any one counts: a, b or c."""
    if len(words) < 2:
        return "".join(words)
    *first, last = words
    before = ", ".join(first)
    return f"{before} or {last}"


def sentence_case(text: str) -> str:
    """A text with a capital at its beginning; the rest stays as it is."""
    first = text[:1]
    rest = text[1:]
    return first.upper() + rest


def inside_sentence(text: str) -> str:
    """A name as it stands inside a sentence; an abbreviation keeps its capitals."""
    if text[1:2].isupper():
        return text
    first = text[:1]
    rest = text[1:]
    return first.lower() + rest


def figure(value: float | None) -> str:
    """A mean number of steps, to one decimal."""
    if value is None:
        return "not described"
    return f"{value:.1f}"


def steps(value: float) -> str:
    """So many steps, in words."""
    number = f"{value:.1f}".removesuffix(".0")
    if number == "1":
        return "1 step"
    if number == "0.5":
        return "half a step"
    return f"{number} steps"


def unquoted(text: str) -> str:
    """A text without the quotation marks around it, for a sentence that brings its own."""
    return text.strip("“”")


def number_word(number: int) -> str:
    """Small numbers in words, as British style has it."""
    if number < len(NUMBERS):
        return NUMBERS[number]
    return str(number)


def first_sentence(text: str) -> str:
    """A text as far as its first full stop: a question stands with what is said to it."""
    end = _FULL_STOP.search(text)
    if end is None:
        return text
    return text[: end.end()].strip()
