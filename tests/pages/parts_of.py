"""A result as it was before its parts had pages of their own: the answer and its parts, one after
the other. And what is read of a page as it opens.
"""

from components.app.routes import PARTS
from tests.pages.visit import Node, Parameters, shown, visit
from wording.say import say


def whole(parameters: Parameters) -> Node:
    """Everything that a result and its parts show for these answers, one after the other."""
    page = Node("main", {})
    for route in PARTS:
        page.children += shown(visit(route, parameters)).children
    return page


def as_it_opens(node: Node) -> str:
    """What is read before anything is pressed: a part that opens counts by its label."""
    texts = []
    for child in node.children:
        if isinstance(child, str):
            texts.append(child)
        elif child.tag == "details" and "open" not in child.attributes:
            label = child.all("summary")[0]
            texts.append(f" {label.text} ")
        elif not _is_out_of_sight(child):
            texts.append(f" {as_it_opens(child)} ")
    return " ".join("".join(texts).split())


def _is_out_of_sight(node: Node) -> bool:
    if node.tag in ("script", "style", "title", "desc"):
        return True
    if "popover" in node.attributes:
        return True
    classes = node.attributes.get("class", "").split()
    return "b-hidden" in classes or "b-printed" in classes


def words_of_first_screen(page: Node) -> tuple[int, int]:
    """How many words an answer holds on the first screen of a phone, and of a desk: from its title
    to the button that copies the link, and on to the picture. The menu does not count.
    """
    below_the_menu = Node("main", {}, page.children[title_at(page) :])
    text = as_it_opens(below_the_menu)
    narrow, _, after = text.partition(say("first-screen.copy"))
    beside = after
    for finding in (say("first-screen.picture"), say("first-screen.widest", name="").strip()):
        beside, _, _ = beside.partition(finding)
    copy = len(say("first-screen.copy").split())
    on_a_phone = len(narrow.split()) + copy
    return on_a_phone, on_a_phone + len(beside.split())


def words_of_page(page: Node) -> int:
    """How many words a page holds as it opens, without menu and foot."""
    rest = page.children[title_at(page) :]
    own = [child for child in rest if not (isinstance(child, Node) and _is_foot(child))]
    return len(as_it_opens(Node("main", {}, own)).split())


def title_at(page: Node) -> int:
    """Where the title of a page stands among what it shows."""
    tags = [child.tag if isinstance(child, Node) else "" for child in page.children]
    return tags.index("h1")


def _is_foot(node: Node) -> bool:
    return "b-foot" in node.attributes.get("class", "").split()
