"""Answers opened from a file: read in the browser's visit, kept nowhere, and from then on in the
address.
"""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from components.app import state
from components.html import markup
from engine.exchange import answers_file
from engine.exchange.envelope import BadFile
from knowledge.models.knowledge import Knowledge
from wording.files import answers_refused
from wording.lists import listed

_SAID = "opened"
NAMED = 5  # what is not known any more is named up to here


def show(knowledge: Knowledge) -> None:
    """What became of the file just chosen, and the place to choose one."""
    if said := state.held(_SAID):
        markup.show(markup.notice(said))
        state.hold(_SAID, None)
    with st.expander("Open answers from a file"):
        markup.show(
            markup.element(
                "p",
                "Choose a file of answers that you took away from Bearings. They take the place of the "
                "answers you have now. The file is read for this visit and kept nowhere.",
            )
        )
        key = state.widget_key("answers-file")
        st.file_uploader(
            "A file of answers",
            type="json",
            key=key,
            max_upload_size=1,  # in megabytes: far more than one has
            on_change=_open,
            args=(knowledge, key),
        )


def _open(knowledge: Knowledge, key: str) -> None:
    """Take the answers from the file. If that cannot be done, everything stays as it was."""
    given = state.widget_value(key)
    if not isinstance(given, UploadedFile):
        return
    try:
        found = answers_file.read(
            given.getvalue()
            if given.size <= answers_file.LARGEST
            else bytes(answers_file.LARGEST + 1)
        )
    except BadFile as problem:
        state.hold(_SAID, f"{answers_refused(problem)} Your answers are as they were.")
        state.redraw()
        return
    unknown = state.open_answers(knowledge, found.raw)
    if unknown is None:
        state.redraw()
    state.hold(_SAID, " ".join(_said(knowledge, found, unknown)))


def _said(
    knowledge: Knowledge, found: answers_file.Kept, unknown: tuple[str, ...] | None
) -> list[str]:
    """What the reader should know of a file that was read; `unknown` is None if no answer was taken
    from it.
    """
    said = [
        "No answer in this file is known here. Your answers are as they were."
        if unknown is None
        else "Your answers were opened from the file. If you had others before, your browser's Back button brings them back."
    ]
    if found.version != knowledge.version:
        said.append(
            f"The file was made with knowledge version {found.version}; this is {knowledge.version}, so the same "
            "answers may lead elsewhere now."
        )
    if unknown:
        named = [_named(knowledge, part) for part in unknown]
        shown = list(dict.fromkeys(named))
        said.append(
            "Not used, because it is not known here or only one answer is taken: "
            f"{listed([*shown[:NAMED], *(['more'] if len(shown) > NAMED else [])])}."
        )
    return said


def _named(knowledge: Knowledge, part: str) -> str:
    """What was left out, in words: an answer by its question, a question that is gone by its id."""
    asked = next((q.text for q in knowledge.questions if q.id == part.split(".")[0]), None)
    return f"an answer to “{asked}”" if asked else f"“{part}”"
