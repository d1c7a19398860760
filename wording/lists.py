"""Lists, capitals and numbers inside sentences."""

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
    if not words:
        return ""
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} and {words[-1]}"


def sentence_case(text: str) -> str:
    """A text with a capital at its beginning; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def figure(value: float | None) -> str:
    """A mean number of steps, to one decimal."""
    return "not described" if value is None else f"{value:.1f}"


def steps(value: float) -> str:
    """So many steps, in words."""
    said = f"{value:.1f}".removesuffix(".0")
    return f"{said} step" if said == "1" else f"{said} steps"


def unquoted(text: str) -> str:
    """A text without the quotation marks around it, for a sentence that brings its own."""
    return text.strip("“”")


def number_word(number: int) -> str:
    """Small numbers in words, as British style has it."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)
