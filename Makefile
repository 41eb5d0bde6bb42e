# Everything a person needs: `make demo` shows what Rehearsal does, `make test` proves it.

SHELL = bash
SWIFT ?= swift
CONFIGURATION ?= release
FLAGS = -c $(CONFIGURATION)
BUILD = $(SWIFT) build $(FLAGS)
REHEARSE = .build/$(CONFIGURATION)/rehearse
DEMO_STORE = Results/demo.sqlite
SOURCES = Sources Tests Package.swift

# Where `make install` puts things, and where packagers want them put instead.
PREFIX ?= /usr/local
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
BASH_COMPLETIONS = $(SHARE)/bash-completion/completions
ZSH_COMPLETIONS = $(SHARE)/zsh/site-functions
FISH_COMPLETIONS = $(SHARE)/fish/vendor_completions.d

# What `make dist` packs, built apart from the rest: the Swift libraries are inside of the program.
VERSION = $(shell sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/Rehearsal/Session/Session.swift)
DIST_BUILD = .build-dist
DIST_NAME = rehearse-$(VERSION)-$(shell uname -s | tr A-Z a-z)-$(shell uname -m)
DIST = $(DIST_BUILD)/dist/$(DIST_NAME)
ifeq ($(shell uname -s),Linux)
STATIC = --static-swift-stdlib -Xlinker -L$(CURDIR)/$(DIST_BUILD)/static
endif

.PHONY: demo test build setup bench papers validation tables install uninstall dist format lint clean

# The main job: a training layout, a served workload under three policies, and a question about both.
demo: build
	@rm -f $(DEMO_STORE) $(DEMO_STORE)-wal $(DEMO_STORE)-shm
	@echo "== A training layout: Llama 3 70B on 1,024 H100"
	@$(REHEARSE) run --store $(DEMO_STORE) Scenarios/quickstart/train-llama3-70b.yaml
	@echo "== A served workload: fixed, dynamic or continuous batching of the same requests?"
	@$(REHEARSE) run --store $(DEMO_STORE) Scenarios/quickstart/compare-batching.yaml
	@echo "== The stored runs, asked in SQL"
	@$(REHEARSE) sql --store $(DEMO_STORE) "SELECT run_id AS run, policy, ttft_p50_s, ttft_p99_s, e2e_p99_s, \
	  output_tokens_per_second AS tokens_per_s, cost_per_million_output_tokens_usd AS usd_per_million \
	  FROM serving_run UNION ALL \
	  SELECT run_id, schedule, NULL, NULL, step_time_s, tokens_per_second, cost_per_million_tokens_usd \
	  FROM training_run ORDER BY run"

# Release, so that statistical tests take seconds; without @testable, which would compile everything anew, so that one
# build serves tests and program.
#
# Prints what fails, what was skipped and how all ended; every line is in .build/test.log.
test: setup
	@mkdir -p .build
	@$(SWIFT) test $(FLAGS) --disable-testable-imports 2>&1 | tee .build/test.log \
	  | awk '/^(◇ |✔ Suite |✔ Test "|✔ Test case )/ { hidden = 1; next } \
	      /^(✘|✔ Test run|➜|\[|error|warning|Build|Compiling|Fetch|Test)/ { hidden = 0 } \
	      !hidden { print; fflush() }'; status=$${PIPESTATUS[0]}; \
	  skipped=$$(grep -c '^➜ .*skipped' .build/test.log); \
	  [ "$$skipped" = 0 ] || echo "$$skipped tests were skipped, for the reasons above; those of measurements need the folder of published tables"; \
	  exit $$status

build: setup
	$(BUILD) --product rehearse

bench: build
	$(REHEARSE) bench

# Holds the published findings of Scenarios/papers against what comes out, and writes them as a page with charts.
papers: build
	@rm -rf Results/papers
	@$(REHEARSE) validate Scenarios/papers --gallery Results

# Predicts every table of measurements in the folder REFERENCE and writes the errors to Results/validation.md, which stays
# as it is until all of them are there.
REFERENCE ?= ../shared/reference
validation: tables build
	@{ echo "# Validation"; echo; \
	  echo "Relative errors against published measurements. Calibrations of kernels, frameworks and engines were fitted on"; \
	  echo "these or overlapping rows, as their sources say: not errors on unseen rows. Made by \`make validation\`."; echo; \
	  $(REHEARSE) validate --markdown "$(REFERENCE)"/*.csv; } > Results/validation.md.new \
	  || { rm -f Results/validation.md.new; exit 1; }
	@mv Results/validation.md.new Results/validation.md
	@cat Results/validation.md

tables:
	@ls "$(REFERENCE)"/*.csv >/dev/null 2>&1 || { \
	  echo "No tables in $(REFERENCE); Results/validation.md stays as it is. What is missing are published tables of"; \
	  echo "measurements; see Results/validation.md. Point REFERENCE at a folder of CSV files in the schemas that"; \
	  echo "\`rehearse validate --help\` lists: make validation REFERENCE=FOLDER"; exit 1; }

# Installs what `make build` made, which is done first where it was not: make build && sudo make install
install:
	@[ -x $(REHEARSE) ] || $(MAKE) build
	@mkdir -p $(BIN) $(BASH_COMPLETIONS) $(ZSH_COMPLETIONS) $(FISH_COMPLETIONS)
	install -m 755 $(REHEARSE) $(BIN)/rehearse
	$(REHEARSE) --generate-completion-script bash > $(BASH_COMPLETIONS)/rehearse
	$(REHEARSE) --generate-completion-script zsh > $(ZSH_COMPLETIONS)/_rehearse
	$(REHEARSE) --generate-completion-script fish > $(FISH_COMPLETIONS)/rehearse.fish

uninstall:
	rm -f $(BIN)/rehearse $(BASH_COMPLETIONS)/rehearse $(ZSH_COMPLETIONS)/_rehearse $(FISH_COMPLETIONS)/rehearse.fish

# A program for machines without Swift. SQLite's library is inside as well where its archive is installed: the folder that
# the linker looks into first holds nothing but that.
dist: setup
	@mkdir -p $(DIST_BUILD)/static
	@archive=$$(clang -print-file-name=libsqlite3.a 2>/dev/null || cc -print-file-name=libsqlite3.a); \
	  case $$archive in /*) ln -sf $$archive $(DIST_BUILD)/static/libsqlite3.a ;; esac
	$(BUILD) --product rehearse --scratch-path $(DIST_BUILD) $(STATIC)
	@rm -rf $(DIST) && mkdir -p $(DIST)/completions
	@cp $(DIST_BUILD)/$(CONFIGURATION)/rehearse $(DIST)/rehearse && strip $(DIST)/rehearse
	@cp -R LICENSE README.md Scenarios $(wildcard docs) $(DIST)/
	@$(DIST)/rehearse --generate-completion-script bash > $(DIST)/completions/rehearse.bash
	@$(DIST)/rehearse --generate-completion-script zsh > $(DIST)/completions/_rehearse
	@$(DIST)/rehearse --generate-completion-script fish > $(DIST)/completions/rehearse.fish
	@tar -czf $(DIST).tar.gz -C $(DIST_BUILD)/dist $(DIST_NAME)
	@echo "$(DIST).tar.gz"

format:
	$(SWIFT) format -i -r $(SOURCES)

lint:
	$(SWIFT) format lint --strict -r $(SOURCES)

# SQLite's headers are the one system package; installed when missing and allowed, else said how.
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.2 or later is needed: https://www.swift.org/install"; exit 1; }
	@if [ "$$(uname)" = Linux ] && ! [ -e /usr/include/sqlite3.h ]; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -q && apt-get install -q -y libsqlite3-dev; \
	  elif sudo -n true 2>/dev/null && command -v apt-get >/dev/null; then \
	    sudo apt-get update -q && sudo apt-get install -q -y libsqlite3-dev; \
	  else \
	    echo "libsqlite3-dev is missing and may not be installed from here. Install it and try again:"; \
	    echo "  sudo apt-get install libsqlite3-dev      (Fedora: sudo dnf install sqlite-devel)"; exit 1; \
	  fi; \
	fi

clean:
	rm -rf .build $(DIST_BUILD)
