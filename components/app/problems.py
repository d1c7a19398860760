"""The page that is shown instead of the app when the knowledge is broken."""

import streamlit as st

from components.html import render
from knowledge.problems import Problem


def show(problems: tuple[Problem, ...]) -> None:
    """Every problem, with file, line and what to do."""
    values = {"problems": problems}
    markup = render.block("app/problems.html", "problems", values)
    st.html(markup)
