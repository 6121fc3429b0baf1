# The project's commands. `make` alone lists them. Everything they need is brought into the project's own
# folders (.tools, .venv, node_modules); only the test browsers come from the system's packages.

SHELL := /bin/bash -euo pipefail
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup browsers pango data site archive serve redigera check test-fast native test bench mutants audit picture handbook faults lighthouse lock clean

# uv from PATH, or this version brought into the project.
UV_VERSION := $(shell sed -n 's/^uv==\([0-9.]*\).*/\1/p' requirements-uv.lock)
UV := $(or $(shell command -v uv),.tools/uv/bin/uv)
PYTHON := .venv/bin/python
KUNSKAPSSTOD := .venv/bin/kunskapsstod

# Workers of the tests: one for each core. The tests of a file stay in one worker, those of each browser by
# themselves, and the slowest files come first (tests/conftest.py).
WORKERS ?= $(shell nproc)
PYTEST := $(PYTHON) -m pytest --dist loadgroup --no-loadscope-reorder

# A browser that was waited for in vain is asked once more, at most six times in a run, and each is named at
# the end. What a test says is wrong is wrong the first time.
AGAIN := --reruns 1 --max-suite-reruns 6 --only-rerun "^BrowserError:" --only-rerun "^TimeoutError: Page" --rerun-show-tracebacks

# Bytecode is kept: without it each of the programs that are started (workers, commands, what a test starts)
# compiles all that it imports anew, for seconds. Packages are compiled as they are installed.
unexport PYTHONDONTWRITEBYTECODE

# `make test WITHOUT=webkit` leaves out a browser, by name.
export LEAVE_OUT_BROWSERS := $(WITHOUT)

# Material's notice about its own future is known; it would hide what the build has to say.
export NO_MKDOCS_2_WARNING := 1

say = @printf '\n== %s\n' "$(1)"

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: .venv/.ready node_modules/.ready ## Bring .venv and node_modules from the locks (first time: 20 seconds to 3 minutes, then nothing)

.tools/uv/bin/uv: requirements-uv.lock
	$(call say,Bringing uv $(UV_VERSION) into .tools/uv (about 10 seconds))
	@rm -rf .tools/uv
	@python3 -m venv .tools/uv || { echo "python3 could not make a virtual environment: install Debian's python3-venv, or put uv on PATH." >&2; exit 1; }
	@.tools/uv/bin/pip install -qq --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-uv.lock

# Order only: a newer uv is no reason to install everything again.
.venv/.ready: requirements.lock .python-version pyproject.toml | $(UV)
	$(call say,Installing the Python packages of requirements.lock into .venv (10 seconds to 2 minutes))
	@test -x $(PYTHON) && $(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != tuple(map(int, open(".python-version").read().split("."))))' \
	  || $(UV) venv --quiet --clear --python-preference system .venv
	@$(UV) pip sync --quiet --compile-bytecode --python $(PYTHON) --require-hashes requirements.lock
	@$(UV) pip install --quiet --python $(PYTHON) --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/.ready: package.json package-lock.json .npmrc
	$(call say,Installing the npm packages of package-lock.json into node_modules (10 seconds to 1 minute))
	@npm ci --loglevel=error
	@touch $@

browsers: setup ## Install the test browsers that are missing, from Debian's packages (first time: 1-3 minutes)
	@bash tests/browser/install.sh
	@$(PYTHON) -m tests.browser.lforms
	@$(PYTHON) -c "from build_tools.redigera.page import DECAP; DECAP.bring()"

# The PDF of the certificate's template is made with Pango, which no Python package brings.
pango:
	@LEAVE_OUT_BROWSERS="chromium firefox webkit server word" bash tests/browser/install.sh

data: setup ## Compile texts, sources and worked cases from YAML to JSON (seconds)
	$(call say,Compiling the aids' texts, sources and cases (seconds))
	@$(KUNSKAPSSTOD) data

site: data pango ## Build site/; AS_OF=YYYY-MM-DD as of that day, LOKALT=file.yml with local facts (about a minute)
	$(call say,Building the site into site/ (about a minute))
	@$(KUNSKAPSSTOD) build

archive: site ## Pack the site with checksums for closed networks, into build/arkiv (half a minute after the site)
	$(call say,Packing the site into build/arkiv (half a minute))
	@$(KUNSKAPSSTOD) archive

serve: setup pango ## Build the site and show it at http://127.0.0.1:8000, or at PORT=8001 (first time: a few minutes, then about a minute)
	$(call say,Building the site and serving it at http://127.0.0.1:$(or $(PORT),8000) (about a minute; stop with Ctrl-C))
	@$(KUNSKAPSSTOD) serve

redigera: setup pango ## The site with forms to change it in, at http://127.0.0.1:8000/redigera/ (first time: a few minutes)
	$(call say,Building the site and serving it with its editing place (about a minute; stop with Ctrl-C))
	@$(KUNSKAPSSTOD) redigera

# Pyright keeps one core busy for most of a minute: it works beside the rest, and what it found comes last.
beside_types = types=$$(mktemp); node_modules/.bin/pyright >"$$types" 2>&1 & pid=$$!; \
	trap 'kill $$pid 2>/dev/null || true; rm -f "$$types"' EXIT; $(1); wait $$pid || { cat "$$types"; exit 1; }
STYLE := $(PYTHON) -m ruff check .; $(PYTHON) -m ruff format --check .; $(KUNSKAPSSTOD) check

check: data ## Check style, types and what the editors have written (one minute; more after a change of the rules)
	$(call say,Checking style and types and what the editors have written (one minute; more after a change of the rules))
	@$(call beside_types,$(STYLE))

# SCALE is how much is tried where answers are drawn or walked in great numbers (tests/scale.py). With a tenth, 8 417
# tests took 2 minutes 49 seconds on two cores (2026-11-29), with all 11 426 took 5 minutes 15 (2026-12-01).
native = $(call beside_types,$(STYLE); SCALE=$(1) $(PYTEST) -m "not browser and not site" -n $(WORKERS))

test-fast: data pango ## All that neither needs a browser nor the built site, with a tenth of what is drawn at random: run it between commits
	$(call say,Checking style and types and what the editors have written; running the tests that build nothing)
	@$(call native,0.1)

native: data pango
	$(call say,Checking style and types and what the editors have written; running all tests that build nothing)
	@$(call native,1)

test: setup browsers native site ## Everything, with all that is drawn at random, then what is built, in three browsers; WITHOUT=webkit leaves one out
	$(call say,Running the tests of what is built, in the browsers too)
	@$(PYTEST) -m "browser or site" -n $(WORKERS) $(AGAIN)

bench: setup browsers site ## Measure speed and sizes in three browsers, into build/bench.json (about 35 minutes)
	$(call say,Measuring (about 35 minutes))
	@$(PYTHON) -m build_tools.bench

build_tools/lighthouse/node_modules/.ready: build_tools/lighthouse/package.json build_tools/lighthouse/package-lock.json
	$(call say,Installing Lighthouse and its packages, which nothing else needs (10 seconds to 1 minute))
	@npm ci --prefix build_tools/lighthouse --loglevel=error
	@touch $@

lighthouse: browsers site build_tools/lighthouse/node_modules/.ready ## Have Lighthouse score six kinds of page, under nginx in Chromium (3-5 minutes)
	$(call say,Having Lighthouse look at six pages (3-5 minutes))
	@$(PYTHON) -m build_tools.lighthouse

mutants: data ## Does a test notice when a rule is changed? A seeded sample of mutants, room by room (8-13 minutes)
	$(call say,Trying mutants of the rules (8-13 minutes))
	@$(PYTHON) -m tests.mutants

audit: setup ## Is anything that the project is built with known to be harmful? Says when it could not ask (seconds)
	$(call say,Asking whether any package is known to be harmful (seconds))
	@$(PYTHON) -m build_tools.supply

faults: browsers site ## Try every listed fault and way to use the site in the browsers, and date them on the site (15-25 minutes)
	$(call say,Trying every fault of build_tools/faults/fel.yml and every way of tillganglighet.yml (15-25 minutes))
	@$(PYTEST) -m "fault or access" tests/browser -n $(WORKERS) $(AGAIN) --tried fel --tried tillganglighet

handbook: browsers site ## Take the handbook's pictures of editing, docs/redaktion/bilder, in Chromium (3-5 minutes)
	$(call say,Going through the stories of editing and taking their pictures (3-5 minutes))
	@$(PYTEST) tests/browser/test_redigera.py tests/browser/test_redigera_around.py -n 0 --handbook-pictures

picture: browsers site ## Take README's picture of a result, readme/skarmbild.png, in Chromium (a few seconds after the site)
	$(call say,Taking README's picture (a few seconds))
	@$(PYTHON) -m tests.browser.readme_picture

# --no-config and the cleared variables: the lock must be the same whoever makes it, and name no registry.
lock: | $(UV) ## Remake requirements.lock and package-lock.json with the newest versions allowed (half a minute)
	$(call say,Locking requirements.in and package.json (half a minute))
	@env -u UV_INDEX -u UV_DEFAULT_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS \
	  $(UV) --no-config pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header \
	  --python-version "$$(cat .python-version)" requirements.in --output-file requirements.lock
	@echo uv | env -u UV_INDEX -u UV_DEFAULT_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS \
	  $(UV) --no-config pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --python-version "$$(cat .python-version)" - --output-file requirements-uv.lock
	@npm install --package-lock-only --loglevel=error

clean: ## Remove what the build made; .venv and node_modules stay (a second)
	$(call say,Removing site/, build/ and caches (a second))
	@rm -rf site build decision_aids/_data .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -not -path './.venv/*' -not -path './.tools/*' -not -path './node_modules/*' -prune -exec rm -rf {} +
