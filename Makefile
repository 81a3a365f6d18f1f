# What one types. Every target brings what it needs: see README, "Two commands".

PYTHON := .venv/bin/python
NPM := $(CURDIR)/.venv/bin/npm --prefix clients
INSTALLED := .venv/.installed
MODULES := clients/node_modules/.installed
CLIENTS := clients/web/dist/index.html
SOURCES := $(shell find clients schema/schema.graphql \( -name node_modules -o -name dist -o -name generated \) -prune -o -type f -print 2>/dev/null)

export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: run test bench bench-live lint format check-timetables browser redis
.DELETE_ON_ERROR:

run: $(INSTALLED) $(CLIENTS)
	@echo "Starting Zhurnal ..."
	@$(PYTHON) -m server run

test: lint $(CLIENTS) browser redis
	$(PYTHON) -m pytest -n 2
	$(NPM) run test

lint: $(INSTALLED) $(MODULES)
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy server schema tests
	$(NPM) run lint
	$(NPM) run typecheck

format: $(INSTALLED) $(MODULES)
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .
	$(NPM) run format

bench: $(INSTALLED) $(MODULES)
	$(PYTHON) -m tests.bench

bench-live: $(INSTALLED) $(MODULES)
	$(PYTHON) -m tests.bench.live

check-timetables: $(INSTALLED)
	@test -n "$(DIR)" || { echo "Say which folder: make check-timetables DIR=path/to/fet-files"; exit 2; }
	@$(PYTHON) -m server check-timetables "$(DIR)"

browser: $(INSTALLED)
	@.ci/browser

redis:
	@.ci/redis

# A folder whose Python is gone is made anew.
$(INSTALLED): requirements.lock
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Zhurnal needs Python 3.11 or newer as python3."; exit 1; }
	@echo "Installing Python packages into .venv ..."
	@$(PYTHON) -c '' 2>/dev/null || python3 -m venv --clear .venv
	$(PYTHON) -m pip install --require-hashes -r requirements.lock
	@touch $@

# Node.js comes with the Python packages, so that its version is ours on every machine. Not `npm ci`: that refuses a lock
# file which leaves out optional packages of other platforms. With --no-save the lock decides all the same and stays as it is.
$(MODULES): clients/package.json clients/package-lock.json $(wildcard clients/*/package.json) | $(INSTALLED)
	@echo "Installing the clients' packages ..."
	$(NPM) install --no-save
	@touch $@

$(CLIENTS): $(SOURCES) $(MODULES)
	@echo "Building the clients ..."
	$(NPM) run build
	@for built in clients/web/dist clients/mobile/dist clients/analytics/dist; do $(PYTHON) -m whitenoise.compress --quiet $$built; done
	@touch $@
