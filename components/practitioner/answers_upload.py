"""Answers opened from a file: read in the browser's visit, kept nowhere, and from then on in the
address.
"""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from components.app import uploads, visit
from components.app.page import Page
from components.app.widgets import widget_key, widget_value
from engine.exchange import answers_file
from engine.exchange.envelope import BadFile
from knowledge.models.knowledge import Knowledge
from wording import answers_file as words
from wording.say import say

TEMPLATE = "practitioner/answers.html"
_NOTICE = "opened"
_MEGABYTES = 1  # far more than one has


def show(p: Page) -> None:
    """What became of the file just chosen, and the place to choose one."""
    if notice := visit.remembered(_NOTICE):
        p.show(TEMPLATE, "what_became_of_it", text=notice)
        visit.remember(_NOTICE, None)
    with st.expander(say("questions.open")):
        p.show(TEMPLATE, "file")
        key = widget_key("answers-file")
        uploads.ask(
            say("questions.file"),
            type="json",
            key=key,
            max_upload_size=_MEGABYTES,
            on_change=_open,
            args=(p.knowledge, key),
        )


def _open(knowledge: Knowledge, key: str) -> None:
    """Take the answers from the file. If that cannot be done, everything stays as it was."""
    upload = widget_value(key)
    if not isinstance(upload, UploadedFile):
        return
    try:
        kept = answers_file.read(_content(upload))
    except BadFile as problem:
        visit.remember(_NOTICE, words.not_opened(problem))
        visit.redraw()
        return
    unknown = visit.open_answers(knowledge, kept.raw)
    if unknown is None:
        visit.redraw()
    visit.remember(_NOTICE, words.opened(knowledge, kept.version, unknown))


def _content(upload: UploadedFile) -> bytes:
    """The bytes of a file; of one that is too large only so many as to be refused for it."""
    if upload.size > answers_file.LARGEST:
        return bytes(answers_file.LARGEST + 1)
    return upload.getvalue()
