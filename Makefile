# The two commands of the README are `make serve` and `make test`. Everything they need is set up here.
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
# Each of the many processes that tests start would compile everything anew.
export PYTHONDONTWRITEBYTECODE :=

SCRIPT := src/alongside/theme/assets/page.js
BROWSER := $(shell find browser src/alongside/kinds -name "*.ts") browser/deno.json browser/deno.lock

.PHONY: serve build build-staged disk check test sweep trials campaign engines late bench notebooks links report lint format map lock publish-ids clean

serve: .venv/site.done $(SCRIPT)  ## the site at http://127.0.0.1:8000, live
	@echo "3/4  checking the content"
	@$(BIN)/alongside check
	@echo "4/4  the site: http://127.0.0.1:8000 (stop with Ctrl-C)"
	@$(BIN)/mkdocs serve --strict --dev-addr 127.0.0.1:8000

build: .venv/site.done $(SCRIPT)  ## the finished site in site/
	@echo "3/4  checking the content"
	@$(BIN)/alongside check
	@echo "4/4  building the site into site/"
	@$(BIN)/mkdocs build --strict --clean

build-staged: .venv/staged.done .venv/site.done $(SCRIPT)  ## the site as Markdown and files in staged/, and pages made of them by Zensical
	@echo "3/4  writing the site as Markdown and files to staged/"
	@$(BIN)/alongside stage staged
	@echo "4/4  building staged/ with Zensical into staged/site/"
	@cd staged && ../.venv/staged/bin/zensical build --strict --config-file mkdocs.yml

disk: .venv/site.done $(SCRIPT)  ## the site for a disk or a USB stick, in disk/
	@echo "3/4  checking the content"
	@$(BIN)/alongside check
	@echo "4/4  building the site into disk/: copy that folder, and open index.html in it"
	@$(BIN)/mkdocs build --strict --clean --no-directory-urls --site-dir disk

check: .venv/site.done  ## the content alone: every fault with its file and line
	@$(BIN)/alongside check

test: .venv/test.done $(SCRIPT)  ## the suite, without the sweep and the trials
	@echo "3/4  finding a browser"
	@$(BIN)/python tests/find_browser.py
	@echo "4/4  testing"
	@$(BIN)/python -m pytest --ignore=tests/campaign --ignore=tests/engines $(TESTS)

sweep: .venv/test.done $(SCRIPT)  ## every page, link, document and look of the manual, one by one
	@$(BIN)/python tests/find_browser.py
	@$(BIN)/python -m pytest -m "sweep and not campaign" --ignore=tests/campaign --ignore=tests/engines $(TESTS)

trials: .venv/test.done $(SCRIPT)  ## every fault that may cost a word, tried a few times
	@$(BIN)/python tests/find_browser.py
	@$(BIN)/python -m pytest tests/campaign

campaign: .venv/test.done $(SCRIPT)  ## long trials: every page in every look, every such fault many times, new examples
	@$(BIN)/python tests/find_browser.py
	@$(BIN)/python -m pytest -m campaign $(TESTS)
	@$(BIN)/python -m pytest --hypothesis-profile=explore -m hypothesis $(TESTS)

engines: .venv/test.done $(SCRIPT)  ## Firefox and WebKitGTK, as far as they are installed: write, come back, back up, print
	@$(BIN)/python tests/find_browser.py
	@PYTHONPATH=tests $(BIN)/python -m engines $(TESTS)

late: .venv/test.done $(SCRIPT)  ## the tests of pages with pages that are late, to look for races; LATE=2 for others
	@$(BIN)/python tests/find_browser.py
	@$(BIN)/python -m pytest -p late --ignore=tests/campaign --ignore=tests/engines $(TESTS)

bench: .venv/test.done $(SCRIPT)  ## what is promised about speed, measured
	@$(BIN)/python -m benchmarks

lint: .venv/test.done  ## style and types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	@cd browser && ../$(BIN)/deno task check

format: .venv/test.done  ## put style right
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .
	@cd browser && ../$(BIN)/deno fmt

map: .venv/test.done  ## the map of the house, drawn from the imports
	@$(BIN)/python tests/house_map.py

notebooks: .venv/test.done  ## the notebooks of the evaluation, filled with their code and run on invented files
	@cd tests && ../$(BIN)/python notebooks.py

links: .venv/site.done  ## whether addresses outside still answer: needs a network
	@$(BIN)/alongside links

report: .venv/test.done $(SCRIPT)  ## how hard and how long each page is, and words not spelt as in Britain
	@$(BIN)/mkdocs build --strict --quiet --site-dir .cache/report
	@$(BIN)/python tests/manual/report.py .cache/report

publish-ids: .venv/site.done  ## list new prompts as released
	@$(BIN)/alongside publish-ids

lock: .venv/test.done  ## lock every tool anew, by version and hash
	@$(BIN)/python -m pip install --quiet uv
	@for set in site test staged; do $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header requirements/$$set.in --output-file requirements/$$set.txt; done

clean:  ## everything that was made
	rm -rf .venv .cache site disk staged src/alongside/theme/assets browser/answers/kinds.gen.ts tests/checkers/node_modules
	find . \( -name __pycache__ -o -name .ipynb_checkpoints -o -name ".*_cache" -o -name .hypothesis -o -name "*.egg-info" \) \
		-prune -exec rm -rf {} +

.venv/bin/python:
	@echo "1/4  making an environment in .venv"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Alongside needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Say which to use:  make serve PYTHON=python3.12")'
	@$(PYTHON) -m venv .venv || { echo "Python cannot make an environment. On Debian and Ubuntu, install python3-venv."; exit 1; }

.venv/site.done: requirements/site.txt pyproject.toml | .venv/bin/python
	@echo "1/4  installing what the site needs (a few minutes the first time)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.done: requirements/test.txt .venv/site.done
	@echo "1/4  installing what the tests need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

.venv/staged.done: requirements/staged.txt | .venv/bin/python
	@echo "1/4  installing another site generator, in an environment of its own"
	@$(PYTHON) -m venv .venv/staged
	@.venv/staged/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/staged.txt
	@touch $@

$(SCRIPT): $(BROWSER) | .venv/site.done
	@echo "2/4  building the scripts of the pages"
	@cd browser && ../$(BIN)/deno task --quiet build
