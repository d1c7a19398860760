"""Start Bearings: `python serve.py`, with any options of `streamlit run` after it.

Streamlit takes a folder named pages beside app.py for its old list of pages until app.py has run
once, and greets the first visitor who follows a link into a page with "Page not found". Saying
beforehand that app.py lists its own pages spares them that. Tried on the version in
requirements.txt; a browser test opens a link first on a fresh server.
"""

import sys
from pathlib import Path

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli

if __name__ == "__main__":
    PagesManager.uses_pages_directory = False
    sys.argv = ["streamlit", "run", str(Path(__file__).with_name("app.py")), *sys.argv[1:]]
    sys.exit(cli.main(prog_name="streamlit"))
