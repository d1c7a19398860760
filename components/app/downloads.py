"""What people take away."""

import streamlit as st

from documents.files import File, Files


def show(files: Files, verb: str = "Download", key: str = "downloads") -> None:
    """Buttons for files, each made when it is asked for."""
    with st.container(horizontal=True, key=key):
        for label, (name, mime, make) in files.items():
            st.download_button(
                f"{verb} {label}",
                data=make,
                file_name=name,
                mime=mime,
                on_click="ignore",
                key=f"download-{name}",
            )


def show_one(label: str, file: File, key: str) -> None:
    """A button for one file, made when it is asked for."""
    name, mime, make = file
    st.download_button(label, data=make, file_name=name, mime=mime, on_click="ignore", key=key)
