"""A way into a page, wide enough to say what awaits there."""

import streamlit as st

from components.app import made
from components.app.routes import Route


def door(route: Route, label: str, address: dict[str, str]) -> None:
    """The link to a page with these query parameters. What stands between asterisks is its name."""
    st.page_link(
        made.target(route),
        label=label,
        query_params=address,
        width="stretch",
    )
