"""The least page of Streamlit, to measure beside ours: one choice."""

import streamlit as st

st.radio("Choose", ["one", "two"])
