"""Plain pages: what needs no server, as a folder of HTML. Nothing here knows Streamlit."""
