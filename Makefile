# Set-up is part of every target: a fresh machine needs Python 3.11+ and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
MODULES := build/assets/node_modules
BROUGHT := graph_cli/site/npm

# Tests begin hundreds of processes: what one has compiled, the next reads. The longest files come first.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help demo quick test check format lint types layers tests assets comunica bench clean

help: ## tell what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(INSTALLED): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "janji needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable . --group dev
	@touch $@

demo: $(INSTALLED) ## build the graph of the five articles, ask it, draw it
	@$(BIN)/janji demo
	@echo '(for the command janji in this shell: . $(BIN)/activate)' >&2

quick: $(INSTALLED) ## run the tests that need no browser, no server and no patience
	$(PYTEST) -m 'not browser and not server and not load'

test: $(INSTALLED) ## run all tests
	$(PYTEST)

check: format lint types layers test ## all that CI runs

format: $(INSTALLED) ## check the formatting
	$(BIN)/ruff format --check

lint: $(INSTALLED) ## look for mistakes, and for packages that are imported and not declared, or the other way round
	$(BIN)/ruff check
	$(BIN)/deptry ontology loaders queries graph_cli
	$(BIN)/deptry tests benchmarks --ignore DEP002,DEP004

types: $(INSTALLED) ## check the types, strictly
	$(BIN)/mypy

layers: $(INSTALLED) ## check that imports go one way
	$(BIN)/lint-imports

assets: ## bring an editor of queries and an engine for browsers, which pages use where they are there (needs npm)
	npm install --ignore-scripts --no-audit --no-fund --prefix build/assets @zazuko/yasgui@4.6.2 oxigraph@0.5.11
	rm -rf $(BROUGHT) && mkdir $(BROUGHT)
	cp $(addprefix $(MODULES)/@zazuko/yasgui/build/,yasgui.min.js yasgui.min.css) $(BROUGHT)
	cp $(addprefix $(MODULES)/oxigraph/,web.js web_bg.wasm) $(BROUGHT)
	(cd $(MODULES) && for file in */package.json @*/*/package.json; do \
	  node -p 'const {name, version, license, homepage} = require(`./$${process.argv[1]}`); `\n$${name} $${version}: $${license}, $${homepage}`' $$file; \
	  find $$(dirname $$file) -maxdepth 1 -iname 'licen[cs]e*' -exec cat {} +; done) > $(BROUGHT)/licences.txt

comunica: ## install a SPARQL client in JavaScript, which the tests use where it is there (needs npm)
	npm install --no-audit --no-fund --prefix build/comunica @comunica/query-sparql@4.5.0

bench: $(INSTALLED) ## measure, side by side
	$(BIN)/python -m benchmarks.figures

clean: ## remove what was made
	rm -rf $(VENV) build dist $(BROUGHT) janji-graph janji-network.html
