"""How Bearings is served: one ASGI application around Streamlit's own, with pages and headers."""
