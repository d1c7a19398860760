# `make run` starts Bearings; `make test` checks everything. Both install what is missing, and only that.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OPTIONS ?=

.PHONY: run test check knowledge lint types pytest browser schema archive bias bench

run: $(VENV)/runs
	$(BIN)/python -m knowledge check
	$(BIN)/python serve.py $(OPTIONS)

test: check browser
	$(BIN)/python -m pytest

check: $(VENV)/checks knowledge lint types

knowledge: $(VENV)/runs
	$(BIN)/python -m knowledge check

lint: $(VENV)/checks
	$(BIN)/ruff check .

types: $(VENV)/checks
	$(BIN)/mypy

browser: $(VENV)/checks
	$(BIN)/python tests/browser/find.py

schema: $(VENV)/runs
	$(BIN)/python -m knowledge schema

# After a change of the knowledge: what this version says, and how far its rules lean.
archive: $(VENV)/runs
	$(BIN)/python -m knowledge archive

bias: $(VENV)/runs
	$(BIN)/python -m engine bias --write

bench: $(VENV)/checks
	$(BIN)/python -m bench.engine
	$(BIN)/python -m bench.explore
	$(BIN)/python -m bench.reruns
	$(BIN)/python -m bench.rooms

$(VENV)/runs: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Bearings needs Python 3.11 or later. Name one with: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/checks: requirements-dev.txt $(VENV)/runs
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
