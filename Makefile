# The whole of Presscheck from a fresh checkout. Needs Python 3.11 or newer, pip and make.
PYTHON ?= python3
DATA ?= data
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup run bench dev test lint format lock clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(READY)  ## install what is locked into .venv

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Presscheck needs Python 3.11 or newer; name one with 'make PYTHON=python3.12 $(MAKECMDGOALS)'."; exit 1; }
	@echo "Setting up $(VENV) (once, a minute or two) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m orchestration.modelling
	@touch $(READY)

run: $(READY)  ## run the pipeline on the sample corpus and publish to data/
	@$(BIN)/presscheck run --data $(DATA)

bench: $(READY)  ## time a first and a second run beside imports and bare spaCy
	@$(BIN)/python -m benchmarks.first_run

dev: $(READY)  ## serve the Dagster UI on http://127.0.0.1:3000
	@$(BIN)/presscheck dev --data $(DATA)

test: $(READY)  ## run all tests
	@$(BIN)/python -m pytest -n 2 --dist worksteal

lint: $(READY)  ## check style, types and SQL
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/sqlfluff lint --processes 2 --disable-progress-bar dbt_project/models dbt_project/tests

format: $(READY)  ## put Python and SQL into the project's form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@$(BIN)/sqlfluff fix --processes 2 --disable-progress-bar dbt_project/models dbt_project/tests

lock: $(READY)  ## resolve the dependencies again and pin them by hash
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-strip-extras --no-header --no-annotate --quiet --output-file requirements.lock

clean:  ## remove the environment, the data folder and caches
	rm -rf $(VENV) $(DATA) .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
