"""Two addresses for whoever keeps the server running: whether it lives, and whether it can work."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components.app import resources
from knowledge.models.knowledge import Knowledge
from workshop.store.database import DatabaseUnavailable

OUT_OF_SERVICE = 503


def routes(base: str) -> list[Route]:
    """/health and /ready."""
    return [
        Route(f"{base}/health", health),
        Route(f"{base}/ready", ready),
    ]


async def health(request: Request) -> Response:
    """It answers, so it lives."""
    return PlainTextResponse("ok")


def ready(request: Request) -> Response:
    """What is missing, a line each, or that nothing is."""
    missing = [*_of_knowledge(), *_of_database()]
    if missing:
        return PlainTextResponse("\n".join(missing), status_code=OUT_OF_SERVICE)
    return PlainTextResponse("ok")


def _of_knowledge() -> list[str]:
    if isinstance(resources.found(), Knowledge):
        return []
    return ["knowledge: run python -m knowledge check"]


def _of_database() -> list[str]:
    try:
        resources.store().reach()
    except DatabaseUnavailable as error:
        return [f"database: {error}"]
    return []
