# `make run` starts Bearings; `make test` checks everything. Both install what is missing, and only that.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OPTIONS ?=
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
# So many tests side by side, and whichever is done takes over from the others.
WORKERS ?= 2
# Where there is no browser they wait for a database now and then: one more keeps the cores at work.
ONE_MORE = $(shell expr $(WORKERS) + 1)
# Compiled tests are kept, whatever the shell says: each worker reads all of them, each time.
PYTEST = PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --dist worksteal --numprocesses
# One lock for Windows, macOS and Linux, and for every Python from 3.11 on.
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.PHONY: run edit test without-browser check knowledge lint types browser lock upgrade schema archive bias diff new-approach site scorm bench deploy-test room-test parts

run: $(VENV)/runs
	$(BIN)/python -m knowledge check
	$(BIN)/python -m serve $(OPTIONS)

# Bearings with the form for stewards at /edit. It gives patches and changes nothing.
edit: $(VENV)/runs
	BEARINGS_EDIT=1 $(BIN)/python -m serve $(OPTIONS)

# Cheapest first: what fails early is seen early. The types are read beside the first tests.
test: $(VENV)/checks browser
	$(MAKE) --jobs $(WORKERS) --output-sync knowledge lint
	$(MAKE) --jobs $(WORKERS) types without-browser
	$(PYTEST) $(WORKERS) tests/browser

without-browser: $(VENV)/checks
	$(PYTEST) $(ONE_MORE) --ignore tests/browser --ignore tests/trial tests

check: $(VENV)/checks knowledge lint types

knowledge: $(VENV)/runs
	$(BIN)/python -m knowledge check

lint: $(VENV)/checks
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/checks
	$(BIN)/mypy

browser: $(VENV)/checks
	$(BIN)/python tests/browser/find.py

schema: $(VENV)/runs
	$(BIN)/python -m knowledge schema

# Whose result changes since a revision of git: make diff REV=main.
REV ?= HEAD
diff: $(VENV)/runs
	$(BIN)/python -m knowledge diff "$(REV)"

# make new-approach NAME=co-production: a folder with everything still to be written.
new-approach: $(VENV)/runs
	$(BIN)/python -m knowledge new "$(NAME)"

# make site DIR=plain: plain pages of everything that needs no server, into that folder.
site: $(VENV)/runs
	$(BIN)/python -m documents site "$(DIR)"

# make scorm DIR=packages: packages for learning platforms of the cases and of each approach, into that folder.
scorm: $(VENV)/runs
	$(BIN)/python -m documents scorm "$(DIR)"

# After a change of the knowledge: what this version says, and how far its rules lean.
archive: $(VENV)/runs
	$(BIN)/python -m knowledge archive

bias: $(VENV)/runs
	$(BIN)/python -m engine bias --write

# Two processes behind a real nginx, with PostgreSQL behind PgBouncer. Needs nginx, pgbouncer and openssl.
deploy-test: $(VENV)/checks browser
	$(BIN)/python -m pytest tests/trial/test_trial.py

# A whole session: two hosts, a screen and twelve phones of three voices, on both databases, and the
# next meeting. make room-test PICTURES=folder keeps what each page looked like.
PICTURES ?=
room-test: $(VENV)/checks browser
	BEARINGS_TEST_PICTURES="$(PICTURES)" $(BIN)/python -m pytest tests/trial/test_room.py

bench: $(VENV)/checks
	$(BIN)/python -m bench.engine
	$(BIN)/python -m bench.explore
	$(BIN)/python -m bench.serving
	$(BIN)/python -m bench.pages
	$(BIN)/python -m bench.reruns
	$(BIN)/python -m bench.memory
	$(BIN)/python -m bench.visitors
	$(BIN)/python -m bench.rooms
	$(BIN)/python -m bench.browser

# After an edit of requirements.txt or requirements-dev.txt. What else comes along stays as it is.
lock: $(VENV)/checks
	$(COMPILE) $(NEWEST) --output-file requirements.lock requirements.txt
	$(COMPILE) $(NEWEST) --output-file requirements-dev.lock --constraints requirements.lock requirements-dev.txt

# After that, and after an installation: what Bearings is made of.
parts: $(VENV)/checks
	$(BIN)/python -m deploy.parts

# The same, with the newest of all that comes along.
upgrade:
	$(MAKE) lock NEWEST=--upgrade

$(VENV)/runs: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Bearings needs Python 3.11 or later. Name one with: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements.lock
	@touch $@

$(VENV)/checks: requirements-dev.lock $(VENV)/runs
	$(INSTALL) -r requirements-dev.lock
	@touch $@
