#!/usr/bin/env bash
# Runs tests under the address and the thread sanitizer, or the one that is named: ./sanitize.sh thread
# https://github.com/swiftlang/swift-package-manager/blob/main/Documentation/Usage.md and https://clang.llvm.org/docs
#
# All readers of bytes are tested with both. Of the detection, which takes minutes so, the suites are chosen that read
# hostile texts and that use several threads; of the program, those that analyse a corpus.
set -uo pipefail
cd "$(dirname "$0")/.."

readers='^(MarkupTests|TextTests|CorpusTests)\.'
detection='^ReferencesTests\.(DeterminismTests|FuzzedTextTests)'
analysis='^concordTests\.AnalyseCommandTests'

build() {
  echo "Building the tests with the $1 sanitizer."
  # Debug builds link without optimisation; what gold says of the sanitizer's own symbols is of no use.
  swift build --build-tests --sanitize="$1" --scratch-path ".build/$1" --quiet 2>&1 | grep -vE 'Cannot export local symbol|^(Fetch|Comput|Creating|Working)'
  return "${PIPESTATUS[0]}"
}

run() {
  local kind=$1 suites=$2 log=.build/sanitize-$1.txt
  # The catalogue of ISO alone takes a minute, and reads what the smaller tables do.
  if swift test --skip-build --sanitize="$kind" --scratch-path ".build/$kind" --filter "$suites" \
    --skip SharedCatalogueTests > "$log" 2>&1; then
    grep -E 'Test run with [1-9]' "$log" && return
    echo "No test was run: $suites"
  fi
  grep -E -A 12 'ERROR: |WARNING: ThreadSanitizer' "$log" | head -n 60
  grep -E '✘|^SUMMARY' "$log"
  echo "$kind sanitizer: read $PWD/$log"
  return 1
}

address() {
  build address || return
  LSAN_OPTIONS="suppressions=$PWD/Tests/leaks.supp:print_suppressions=0" run address "$readers" &&
    # Pointers to cases of indirect enumerations, which phrases are made of, carry the number of the case in unused bits:
    # what they point to is taken for lost.
    ASAN_OPTIONS=detect_leaks=0 run address "$detection"
}

thread() {
  build thread && run thread "$readers|$detection|$analysis"
}

case "${1:-both}" in
  both) address && thread ;;
  address | thread) "$1" ;;
  *) echo "usage: $0 [address | thread]" >&2; exit 64 ;;
esac
