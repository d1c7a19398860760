"""Links with something wrong in them, for every page. Each is opened without a browser; a browser
opens one for each page, as only there a text could become markup on its way to the screen.
"""

from urllib.parse import urlencode

from engine.answers import encode, read
from tests.shipped import shipped

KNOWLEDGE = shipped()
QUERY = urlencode(encode(read(KNOWLEDGE, KNOWLEDGE.cases[0].answers)))
CASE = f"/practise?case={KNOWLEDGE.cases[0].id}"
BESIDE_A_CASE = ("guess", "split", "done")
# What each page understands beside answers.
PARAMETERS = {
    "approach": ("approach", "filter"),
    "compare": ("with", "only"),
    "search": ("q",),
    "glossary": ("q",),
    "initiatives": ("initiative", "kind", "status", "approach", "q"),
    "counts": ("counts", "approach", "q"),
    "explore": ("view", "with", "difference", "kind", "status"),
    "practise": ("case", "guess", "split", "done"),
    "join": ("room", "me"),
    "screen": ("room",),
    "host": ("key",),
}
HARM = "<img src=x onerror=alert(1)>"
MARKDOWN = "[b](javascript:alert(1)),**bold**"
WRONG = ("no-such", HARM, MARKDOWN, "x" * 10_000)


def _of_every_page(wrong: str) -> list[str]:
    """Everything that a page understands has this value, page by page."""
    of_pages = [
        f"/{name}?{urlencode(dict.fromkeys(understood, wrong))}"
        for name, understood in PARAMETERS.items()
    ]
    return [*of_pages, f"{CASE}&{urlencode(dict.fromkeys(BESIDE_A_CASE, wrong))}"]


BROKEN = [
    "/result?nonsense=1&" + QUERY,
    f"/result?{QUERY}&step=nowhere",
    "/ask?step=%3Cscript%3Ealert(1)%3C/script%3E",
    "/approach?approach=%3Cimg%20src=x%20onerror=alert(1)%3E",
    "/approach?approach=no-such",
    "/result?" + "x" * 10_000 + "=1",
    f"/result?{QUERY}&{QUERY}",
    "/result?%F0%9F%92%A9=**bold**&a=[b](javascript:alert(1))",
    *(path for wrong in WRONG for path in _of_every_page(wrong)),
]
IN_A_BROWSER = [
    "/ask?step=%3Cscript%3Ealert(1)%3C/script%3E",
    "/result?" + "x" * 10_000 + "=1",
    "/result?%F0%9F%92%A9=**bold**&a=[b](javascript:alert(1))",
    *_of_every_page(HARM + MARKDOWN),
]
