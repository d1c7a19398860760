"""What a board asks for (docs/for-boards/), as pages that need no script."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route

from components.app.routes import ABOUT
from components.html import render
from serve import reading

FOLDER = Path(__file__).parents[1] / "docs" / "for-boards"
TEMPLATE = "serve/paper.html"


def routes(base: str) -> list[Route]:
    """An address for each file, as its links to its neighbours have it."""
    paths = sorted(FOLDER.iterdir())
    return [_route(base, path) for path in paths]


def _route(base: str, path: Path) -> Route:
    async def answer(request: Request) -> Response:
        if path.suffix != ".md":
            return FileResponse(path)
        text = path.read_text(encoding="utf-8")
        html = page(text)
        return HTMLResponse(html)

    return Route(f"{base}/for-boards/{path.name}", answer)


def page(text: str) -> str:
    """One of the pages as HTML. What it links to outside of its folder is not served."""
    values = {
        "title": reading.title(text),
        "blocks": tuple(reading.blocks(text)),
        "served": {path.name for path in FOLDER.iterdir()},
        "about": ABOUT,
    }
    return render.block(TEMPLATE, "page", values)
