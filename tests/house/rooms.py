"""Who may import what, and who may touch what. Each rule takes a module and yields what is wrong.

Beside the rules stand pieces of bad code that each must find, and good ones that it lets pass.
"""

import ast
import re
from collections.abc import Iterator

from tests.house.source import BESIDE, Case, Module, Rule, imported, line_of, within

# A folder imports only from folders of a lower number, or itself. Some need not exist yet.
ORDER = {
    "knowledge": 0,
    "engine": 1,
    "wording": 2,
    "pictures": 3,
    "workshop": 3,
    "views": 4,
    "documents": 5,
    "components": 6,
    "pages": 7,
    "app": 8,
    "serve": 8,
}
# A command line is an entrance, as app.py is: it may use whatever says its results in words.
ENTRANCES = {"engine/__main__.py": 6, "knowledge/__main__.py": 3, "documents/__main__.py": 7}
PURE = {"knowledge", "engine", "wording", "pictures", "views"}
NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "requests",
    "urllib3",
    "httpx",
    "aiohttp",
    "websockets",
    "ftplib",
    "smtplib",
}
LINK_CHECKER = "knowledge/link_check.py"
STATE = {"session_state", "query_params"}
STATE_HOMES = {
    "components/app/visit.py",
    "components/app/address.py",
    "components/app/widgets.py",
}
# What is written without a server, and all of the app that it may know.
SERVERLESS = ("components/html/", "components/plain/", "documents/")
NEEDS_NO_SERVER = ("components.html", "components.plain", "components.app.routes")
# What may be imported in these files and folders only.
AT_HOME: dict[tuple[str, ...], tuple[str, ...]] = {
    ("streamlit",): ("components/", "pages/", "app.py", "serve/"),
    ("plotly",): ("components/shared/charts.py",),
    ("yaml", "ruamel"): (
        "knowledge/reading/yaml_lines.py",
        "knowledge/reading/documents.py",
        "knowledge/editing/",
    ),
    ("sqlalchemy", "sqlite3", "psycopg", "alembic"): ("workshop/",),
    ("numpy",): ("engine/",),
    ("jinja2",): ("components/html/", "pictures/"),
    ("markupsafe",): ("pictures/", "views/", "components/", "serve/"),
    ("starlette", "uvicorn", "click"): ("serve/",),
    ("docx",): ("documents/",),
    ("typst",): ("documents/",),
    ("knowledge.link_check",): ("knowledge/__main__.py",),
}


def imports_point_upwards_only(module: Module) -> Iterator[str]:
    own = ENTRANCES.get(module.path, ORDER.get(module.folder))
    if own is None:
        yield f"{module.path}: this folder has no place in the order"
        return
    for line, name in module.imports:
        target = name.split(".")[0]
        if target in ORDER and target != module.folder and ORDER[target] >= own:
            yield f"{module.path}:{line}: {module.folder} may not import {name}"


def nothing_that_runs_imports_tests(module: Module) -> Iterator[str]:
    for line, name in module.imports:
        if within(name, BESIDE):
            yield f"{module.path}:{line}: {name} is not part of what runs"


def no_import_is_relative(module: Module) -> Iterator[str]:
    for line, name in module.imports:
        if name.startswith("."):
            yield f"{module.path}:{line}: name the package in full"


def imports_stay_in_their_rooms(module: Module) -> Iterator[str]:
    for packages, rooms in AT_HOME.items():
        if module.path.startswith(rooms):
            continue
        for line, name in module.imports:
            if within(name, packages):
                yield f"{module.path}:{line}: {name} belongs to {' or '.join(rooms)}"


def what_is_written_needs_no_server(module: Module) -> Iterator[str]:
    if not module.path.startswith(SERVERLESS):
        return
    for line, name in module.imports:
        of_the_app = within(name, ["streamlit", "components"])
        if of_the_app and not within(name, NEEDS_NO_SERVER):
            yield f"{module.path}:{line}: {name} needs a server"


def plotly_is_imported_inside_a_function(module: Module) -> Iterator[str]:
    inside = {
        id(inner)
        for node in module.nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
    }
    for node in module.nodes:
        if id(node) not in inside and any(within(name, ["plotly"]) for name in imported(node)):
            yield f"{module.path}:{line_of(node)}: import plotly where a chart is drawn"


def nothing_is_escaped_by_hand(module: Module) -> Iterator[str]:
    for line, name in module.imports:
        if within(name, ["html"]):
            yield f"{module.path}:{line}: templates escape, and markupsafe where there is none"


def state_is_touched_in_one_place(module: Module) -> Iterator[str]:
    if module.path in STATE_HOMES:
        return
    for node in module.nodes:
        if STATE.intersection(names_of(node)):
            yield f"{module.path}:{line_of(node)}: ask {', '.join(sorted(STATE_HOMES))}"


def names_of(node: ast.AST) -> list[str]:
    """What this part of the code names: an attribute, a text, or the ends of what it imports."""
    if isinstance(node, ast.Attribute):
        return [node.attr]
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    return [name.split(".")[-1] for name in imported(node)]


def pure_packages_open_no_connection(module: Module) -> Iterator[str]:
    for line, name in module.imports:
        if module.folder in PURE and within(name, NETWORK) and module.path != LINK_CHECKER:
            yield f"{module.path}:{line}: {module.folder} opens no connection"


def pages_stand_in_folders(module: Module) -> Iterator[str]:
    """A flat page beside app.py would be listed by Streamlit itself, under its file name."""
    if re.fullmatch(r"pages/[^/]+\.py", module.path):
        yield f"{module.path}: put it into a folder of pages/"


RULES: tuple[Rule, ...] = (
    imports_point_upwards_only,
    nothing_that_runs_imports_tests,
    no_import_is_relative,
    imports_stay_in_their_rooms,
    what_is_written_needs_no_server,
    plotly_is_imported_inside_a_function,
    nothing_is_escaped_by_hand,
    state_is_touched_in_one_place,
    pure_packages_open_no_connection,
    pages_stand_in_folders,
)
BAD: tuple[Case, ...] = (
    (imports_point_upwards_only, "engine/a.py", "from components import markup"),
    (imports_point_upwards_only, "knowledge/a.py", "def f():\n    import engine.fit"),
    (imports_point_upwards_only, "workshop/a.py", "import documents"),
    (imports_point_upwards_only, "engine/__main__.py", "from components.app import visit"),
    (imports_point_upwards_only, "components/a.py", "from pages.learner import start"),
    (imports_point_upwards_only, "helpers/a.py", ""),
    (nothing_that_runs_imports_tests, "engine/a.py", "from tests.engine import makers"),
    (no_import_is_relative, "engine/a.py", "from . import fit"),
    (imports_stay_in_their_rooms, "engine/a.py", "import streamlit as st"),
    (imports_stay_in_their_rooms, "documents/a.py", "from streamlit.runtime import caching"),
    (
        imports_stay_in_their_rooms,
        "pages/learner/a.py",
        "def f():\n    from plotly import graph_objects",
    ),
    (
        plotly_is_imported_inside_a_function,
        "components/shared/charts.py",
        "import plotly.graph_objects as go",
    ),
    (
        plotly_is_imported_inside_a_function,
        "components/shared/charts.py",
        "if True:\n    from plotly import io",
    ),
    (imports_stay_in_their_rooms, "components/a.py", "import yaml"),
    (imports_stay_in_their_rooms, "engine/a.py", "from sqlalchemy import select"),
    (imports_stay_in_their_rooms, "pages/learner/a.py", "import numpy as np"),
    (imports_stay_in_their_rooms, "components/app/a.py", "from jinja2 import Template"),
    (imports_stay_in_their_rooms, "engine/a.py", "from markupsafe import Markup"),
    (nothing_is_escaped_by_hand, "components/a.py", "from html import escape"),
    (nothing_is_escaped_by_hand, "pictures/a.py", "import html"),
    (
        state_is_touched_in_one_place,
        "pages/learner/a.py",
        "import streamlit as st\nst.session_state.x = 1",
    ),
    (
        state_is_touched_in_one_place,
        "components/a.py",
        "import streamlit as s\ns.query_params['x'] = 1",
    ),
    (
        state_is_touched_in_one_place,
        "components/a.py",
        "from streamlit import session_state as mine",
    ),
    (state_is_touched_in_one_place, "components/a.py", "getattr(st, 'session_state')"),
    (pure_packages_open_no_connection, "engine/a.py", "import urllib.request"),
    (pure_packages_open_no_connection, "knowledge/a.py", "from urllib import request"),
    (pure_packages_open_no_connection, "knowledge/a.py", "import socket"),
    (
        imports_stay_in_their_rooms,
        "pages/learner/a.py",
        "from knowledge.link_check import failing",
    ),
    (
        imports_stay_in_their_rooms,
        "knowledge/load.py",
        "def f():\n    import knowledge.link_check",
    ),
    (imports_stay_in_their_rooms, "pages/learner/a.py", "from docx import Document"),
    (imports_stay_in_their_rooms, "components/a.py", "def f():\n    import typst"),
    (pages_stand_in_folders, "pages/a.py", ""),
    (what_is_written_needs_no_server, "components/plain/a.py", "import streamlit as st"),
    (what_is_written_needs_no_server, "components/html/a.py", "from components.app import links"),
    (what_is_written_needs_no_server, "documents/__main__.py", "from components.app import page"),
    (imports_stay_in_their_rooms, "components/a.py", "from starlette.requests import Request"),
    (imports_point_upwards_only, "components/a.py", "from serve import pages"),
)
GOOD: tuple[Case, ...] = (
    (
        imports_point_upwards_only,
        "components/a.py",
        "from engine.fit import fit\nfrom components import markup",
    ),
    (imports_point_upwards_only, "pages/workshop/a.py", "import workshop.rooms"),
    (imports_point_upwards_only, "documents/__main__.py", "from components.plain import site"),
    (what_is_written_needs_no_server, "components/plain/a.py", "from components.app import routes"),
    (
        plotly_is_imported_inside_a_function,
        "components/shared/charts.py",
        "def f():\n    import plotly",
    ),
    (
        state_is_touched_in_one_place,
        "pages/learner/a.py",
        "st.page_link('x', query_params=state.address())",
    ),
    (imports_stay_in_their_rooms, "engine/robustness/a.py", "import numpy as np"),
    (imports_stay_in_their_rooms, "components/html/a.py", "import jinja2"),
    (imports_stay_in_their_rooms, "pictures/a.py", "from jinja2 import Environment"),
    (imports_stay_in_their_rooms, "pictures/a.py", "from markupsafe import Markup"),
    (nothing_is_escaped_by_hand, "components/a.py", "from markupsafe import escape"),
    (pure_packages_open_no_connection, "components/a.py", "from urllib.parse import urlencode"),
    (pure_packages_open_no_connection, "engine/a.py", "from urllib.parse import urlencode"),
    (pages_stand_in_folders, "pages/learner/a.py", ""),
)
