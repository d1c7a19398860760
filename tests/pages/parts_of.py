"""A result as it was before its parts had pages of their own: the answer and its parts, one after
the other. And what is read of a page as it opens.
"""

from components.app.routes import PARTS
from tests.pages.visit import Node, Parameters, shown, visit


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
            texts.append(f" {child.one('summary').text} ")
        elif not _is_out_of_sight(child):
            texts.append(f" {as_it_opens(child)} ")
    return " ".join("".join(texts).split())


def _is_out_of_sight(node: Node) -> bool:
    if node.tag in ("script", "style", "title", "desc"):
        return True
    if "popover" in node.attributes:
        return True
    return "b-hidden" in node.attributes.get("class", "").split()
