# Safelight. `make run` serves the site; `make test` proves it.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
export PYTHONPATH := .:site
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run library demo-users test check evaluate bench format messages lock clean

run: .venv/base
	@$(MANAGE) prepare
	@echo "Safelight is on http://127.0.0.1:$(PORT)/  (stop with Ctrl+C)"
	@echo "An account of your own: $(MANAGE) createsuperuser    Accounts to try the roles: make demo-users"
	@DJANGO_SETTINGS_MODULE=safelight.settings.dev exec $(BIN)/granian --interface wsgi --host 127.0.0.1 --port $(PORT) \
		--workers 1 --blocking-threads 4 --no-access-log --log-level warning safelight.wsgi:application

library: .venv/base
	@$(MANAGE) prepare

demo-users: library
	@$(MANAGE) demo_users

test: .venv/dev
	@$(MANAGE) prepare --messages-only
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/pytest $(ARGS)

check: .venv/dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(MANAGE) check --fail-level WARNING
	@$(MANAGE) makemigrations --check --dry-run
	@$(MANAGE) collect_messages --check
	@$(BIN)/python requirements/compile.py --check
	@$(BIN)/python locale/interface.py --check

evaluate: .venv/dev
	@$(BIN)/python tests/safeguarding/evaluate.py

bench: .venv/dev
	@$(BIN)/python -m tests.bench

format: .venv/dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

messages: .venv/dev
	@$(MANAGE) collect_messages
	@$(BIN)/python locale/interface.py

lock: .venv/dev
	@$(BIN)/python requirements/compile.py

clean:
	@rm -rf var .mypy_cache .ruff_cache .pytest_cache test-results

# ---- the environment: pinned, with hashes, wheels only
.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit("Safelight needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make run PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/base: .venv/python requirements/base.txt
	@$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements/base.txt
	@touch $@

.venv/dev: .venv/base requirements/dev.txt requirements/production.txt
	@$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements/dev.txt -r requirements/production.txt
	@touch $@
