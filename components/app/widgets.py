"""Small things that Streamlit's widgets ask for."""


def as_markdown(text: str) -> str:
    """Text for a widget or title of Streamlit, which reads Markdown: escaped, so that it shows as
    it is.
    """
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|~$:&" else c for c in text)
