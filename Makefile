# Set up, verify, test and serve; each target does the set-up it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(if $(filter Windows_NT,$(OS)),$(VENV)/Scripts,$(VENV)/bin)
READY := $(VENV)/.ready
BROWSER := $(VENV)/.browser

# bytecode is kept whatever the machine says: every worker and every child process would compile all of it again
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := verify
.PHONY: setup verify check test nightly audit kit recordings field weights bench figures-proof proof faults steady serve catalogue lock

setup: $(READY) $(BROWSER)

$(READY): requirements.lock pyproject.toml .ci/package.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed, this is " + sys.version.split()[0] + ": type make PYTHON=python3.11, or the name yours has.")'
	@$(PYTHON) -m venv $(VENV) || { echo "No virtual environment can be made: on Debian, type apt-get install python3-venv." >&2; exit 1; }
	@echo "Installing the libraries of requirements.lock…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(BROWSER): $(READY)
	@$(BIN)/parcours browser
	@touch $@

verify: setup
	@$(BIN)/parcours verify

# format, lint, types, and every test that needs no browser: about a minute
check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -m "not browser and not nightly"

# what every change must pass
test: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

# what is slow and proves much
nightly: setup
	$(BIN)/pytest -m nightly
	$(BIN)/python -m tests.nightly.recordings --check
	PARCOURS_FUZZ=5000 $(BIN)/pytest tests/tutorial/fuzz
	$(BIN)/python -m tests.nightly.proof --sample 60
	$(BIN)/python -m tests.nightly.steady --times 3 --light
	$(BIN)/python -m tests.nightly.figures --by-hand 100 --walks 2 --no-ocr
	$(BIN)/parcours verify --fresh --release all
	@$(MAKE) --no-print-directory kit audit

# the libraries against the published advisories
audit: $(READY)
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/python -m tests.nightly.audit

# what is given to builds, against the schemas published for it
kit: $(READY)
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/python -m tests.nightly.kit

# walk every journey at every release, and record what is not recorded so yet
recordings: setup
	@$(BIN)/python -m tests.nightly.recordings

# how true Parcours is on tutorials that nobody here wrote: FIELD="--set aside"
field: $(READY)
	@$(BIN)/python -m tests.field $(FIELD)

# learn anew, from the marked tutorials, what speaks for what may be said
weights: $(READY)
	@$(BIN)/python -m pip install --quiet scikit-learn
	@$(BIN)/python -m tests.field.training $(WEIGHTS)

bench: setup
	@$(BIN)/python -m tests.nightly.bench $(BENCH)

proof: setup
	@$(BIN)/python -m tests.nightly.proof $(PROOF)

# every fault at every screen of the request for a quote; `make test` takes a sample
faults: setup
	$(BIN)/pytest -m "nightly or not nightly" tests/scripts/test_faults.py

# everything walked again and again on a busy machine: the same verdict every time
steady: setup
	@$(BIN)/python -m tests.nightly.steady $(STEADY)

figures-proof: setup
	@$(BIN)/python -m tests.nightly.figures $(FIGURES)

serve: setup
	@$(BIN)/parcours serve

catalogue: $(READY)
	@$(BIN)/python -m tests.nightly.catalogue

lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --extra dev --output-file requirements.lock pyproject.toml
