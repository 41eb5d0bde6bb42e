# Everything a person needs: `make demo` shows what Rehearsal does, `make test` proves it.

SWIFT ?= swift
CONFIGURATION ?= release
# By default each module is optimised twice, once for its own code and once for what others may inline: half of the build.
FLAGS = -c $(CONFIGURATION) -Xswiftc -no-emit-module-separately-wmo
BUILD = $(SWIFT) build $(FLAGS)
REHEARSE = .build/$(CONFIGURATION)/rehearse
DEMO_STORE = Results/demo.sqlite
SOURCES = Sources Tests Package.swift

.PHONY: demo test build setup bench validation format lint clean

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
test: setup
	$(SWIFT) test $(FLAGS) --disable-testable-imports

build: setup
	$(BUILD) --product rehearse

bench: build
	$(REHEARSE) bench

# Predicts every table of measurements in the folder REFERENCE and writes the errors to Results/validation.md.
REFERENCE ?= ../shared/reference
validation: build
	@{ echo "# Validation"; echo; \
	  echo "Relative errors against published measurements. Calibrations of kernels, frameworks and engines were fitted on"; \
	  echo "these or overlapping rows, as their sources say: not errors on unseen rows. Made by \`make validation\`."; echo; \
	  $(REHEARSE) validate --markdown $(REFERENCE)/*.csv; } > Results/validation.md
	@cat Results/validation.md

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
	rm -rf .build
