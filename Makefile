# `make report` and `make test` do everything on a fresh Debian 12 as root; a second run takes seconds.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help report test packages build lint fuzz sanitize crash clean install

CONCORD := .build/release/concord
PACKAGES := libxml2-dev libicu-dev libigraph-dev libsqlite3-dev libxlsxwriter-dev libcurl4-openssl-dev libarchive-dev libcld2-dev \
  zlib1g-dev poppler-utils pkg-config
PREFIX ?= /usr/local

help:
	@echo "make report     install what is missing, build, analyse the embedded corpus, write Reports/embedded/index.html"
	@echo "make test       install what is missing, build, run all tests"
	@echo "make lint       check the form of the sources"
	@echo "make fuzz       feed every reader with broken input, each for FUZZ_SECONDS (600)"
	@echo "make sanitize   run tests with the address and the thread sanitizer"
	@echo "make crash      kill the nightly job KILLS (200) times, fill its disk, lock its store, and look whether anything is lost"
	@echo "make install    copy the program and its data to $(PREFIX)"

# Only what dpkg does not know as installed is fetched, so that a second run needs no network.
packages:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing system packages:$$missing"; \
	  if [ "$$(id -u)" -ne 0 ]; then echo "Run this as root, or install them yourself: apt-get install$$missing" >&2; exit 1; fi; \
	  DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing >/dev/null; \
	else echo "System packages: all there."; fi
	@command -v swift >/dev/null || { echo "Swift 6.1 or later is needed: https://www.swift.org/install/linux/debian/12" >&2; exit 1; }

build: packages
	@echo "Building the program (the first time this takes some minutes)."
	@swift build -c release --product concord --quiet

report: build
	@echo "Analysing the embedded corpus."
	@$(CONCORD) analyse Corpus --output Reports/embedded --title "AI governance: profiles of the ISO policy brief's initiatives"
	@echo "The report: $(CURDIR)/Reports/embedded/index.html"

test: packages
	@echo "Building and running all tests (the first time this takes some minutes)."
	@swift test --quiet 2>&1 | tee .build/test.log | grep -vE '^\s*$$' | tail -n 25; exit $${PIPESTATUS[0]}
	@echo "All tests passed; their full output: $(CURDIR)/.build/test.log"

lint:
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests

# Seconds for each target; FUZZ_TARGETS names some of them.
FUZZ_SECONDS ?= 600
fuzz: packages
	@echo "Building the readers with coverage counters (the first time this takes some minutes)."
	@CONCORD_FUZZ=1 swift build -c release --product Fuzz --scratch-path .build/fuzz --quiet
	@FUZZ_SECONDS=$(FUZZ_SECONDS) Tests/Fuzz/fuzz.sh $(FUZZ_TARGETS)

sanitize: packages
	@Tests/sanitize.sh

# KILLS says how often a run is killed.
KILLS ?= 200
crash: build
	@PYTHONDONTWRITEBYTECODE=1 python3 Tests/crash-safety.py --concord $(CONCORD) --kills $(KILLS)

install: build
	@install -d $(PREFIX)/lib/concord $(PREFIX)/bin
	@cp -r $(CONCORD) .build/release/*.resources $(PREFIX)/lib/concord/
	@ln -sf $(PREFIX)/lib/concord/concord $(PREFIX)/bin/concord
	@echo "Installed: $(PREFIX)/bin/concord"

clean:
	@rm -rf .build Reports/embedded Corpus/.concord
