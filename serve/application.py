"""The one application: Streamlit's own, with our pages before it and our rules around it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from streamlit.runtime.pages_manager import PagesManager

from components.app import look, resources
from serve import files, health, pages, papers, plain, rooms, settings, slip, tidying, visits
from serve.assets import Assets
from serve.closed import Closed
from serve.headers import Headers
from serve.messages import Messages
from serve.named import Named
from serve.origin import Origin

SCRIPT = Path(__file__).parents[1].joinpath("app").with_suffix(".py")


def make() -> st.App:
    """The application, for any ASGI server."""
    # Streamlit takes a folder named pages for its old list of pages until app.py has run once, and
    # greets the first visitor who follows a link into a page with "Page not found".
    PagesManager.uses_pages_directory = False
    look.comes_with_the_page()
    base = settings.base()
    return st.App(
        SCRIPT,
        lifespan=_begin,
        routes=_routes(base),
        middleware=rules(base),
    )


def _routes(base: str) -> list[BaseRoute]:
    """What is ours. The pages stand last: the rest is theirs."""
    return [
        *health.routes(base),
        *files.routes(base),
        *papers.routes(base),
        *slip.routes(base),
        *rooms.routes(base),
        *plain.routes(base),
        *visits.routes(base),
        *pages.routes(base),
    ]


def rules(base: str) -> list[Middleware]:
    """What every request passes, the first first."""
    probes = {route.path for route in health.routes(base)}
    return [
        Middleware(Headers),
        Middleware(Named, names=settings.asked_for(), open_to_all=probes),
        Middleware(Origin, hosts=settings.hosts()),
        Middleware(Messages),
        Middleware(Closed, base=base),
        Middleware(Assets, base=base),
    ]


@asynccontextmanager
async def _begin(app: st.App) -> AsyncIterator[dict[str, Any]]:
    """Load the knowledge before anybody comes, and tidy as long as the server runs."""
    await run_in_threadpool(resources.found)
    async with tidying.each_hour():
        yield {}
