"""The least page of Streamlit in which a press can be seen: a choice, and what was chosen."""

import streamlit as st

st.title(st.radio("Choose", ["one", "two"]))
