"""What is said of a search: what was typed, how much was found, and where each thing was found."""

from engine.search import MAX_CHARACTERS, MAX_WORDS, Hit, Same, SearchHits
from engine.search_items import Field
from knowledge.models.knowledge import Knowledge
from wording.lists import number_word, sentence_case
from wording.say import say

LONGEST_TEXT = 180  # signs of a text, as it is repeated; a longer one ends at a word before CUT
CUT = 170
MOST_WORDS = 3  # that are named as taken instead of one that was typed


def label(knowledge: Knowledge) -> str:
    """What the search box is called, with an example where the knowledge has one."""
    example = knowledge.edition.search_example
    if example is None:
        return say("search.label")
    return say("search.label-example", example=example)


def nothing_to_look_for(query: str) -> str:
    """What to type, where there was no word in it."""
    if query.strip():
        return say("search.no-word")
    return say("search.nothing-typed")


def nothing_found(found: SearchHits) -> str:
    """What to do where nothing was found; empty if something was."""
    if found.hits:
        return ""
    words = " ".join(found.words)
    return say("search.nothing-found", words=words)


def too_much(found: SearchHits) -> str:
    """How much a search takes, where more was typed; else empty."""
    if not found.cut:
        return ""
    return say("search.too-much", words=MAX_WORDS, characters=MAX_CHARACTERS)


def slip(typed: str, used: tuple[str, ...]) -> str:
    """What was typed, and what was looked for instead."""
    quoted = [f"“{word}”" for word in used[:MOST_WORDS]]
    return say("search.slip", typed=typed, used=" or ".join(quoted))


def count(found: SearchHits) -> str:
    """How many things were found; empty if none."""
    if not found.hits:
        return ""
    if len(found.hits) == 1:
        return say("search.one-found")
    number = number_word(len(found.hits))
    return say("search.several-found", number=sentence_case(number))


def same(found: Same) -> str:
    """That two names that were typed together are names of one thing."""
    first, second = found.names
    return say(
        "search.same",
        first=first.text,
        second=second.text,
        name=found.item.name,
        when=_when(second) or _when(first),
    )


def _when(field: Field) -> str:
    if not field.when:
        return ""
    return say("search.same-when", name=field.text, when=field.when)


def where(hit: Hit) -> str:
    """Where it was found; empty if in its name, which stands above."""
    field = hit.field
    if field.where == "name":
        return ""
    if field.where == "alias" and field.when:
        return say("search.found-dated-name", name=field.text, when=field.when)
    if field.where == "alias":
        return say("search.found-name", name=field.text)
    if field.text == hit.item.summary:
        return say("search.found-here")
    text = _shortened(field.text)
    return say("search.found-in", text=text)


def _shortened(text: str) -> str:
    if len(text) < LONGEST_TEXT:
        return text
    end = text.rfind(" ", 0, CUT)
    return f"{text[:end]} …"
