#!/usr/bin/env bash
# Fuzzes every target, or those named as arguments, for FUZZ_SECONDS each; FUZZ_JOBS of them at a time.
# Inputs that reach new code are kept in .build/fuzz/corpus and built on the next time; those that break a promise are
# kept in .build/fuzz/found.
set -uo pipefail
cd "$(dirname "$0")/../.."

work=$PWD/.build/fuzz
fuzz=$work/release/Fuzz
seconds=${FUZZ_SECONDS:-600}
# 0 begins differently every time.
seed=${FUZZ_SEED:-0}
export TMPDIR
TMPDIR=$(mktemp -d)
trap 'rm -rf "$TMPDIR"' EXIT

fuzz_target() {
  local target=$1 log=$work/log/$1.txt
  mkdir -p "$work/corpus/$target" "$work/found/$target"
  "$fuzz" dictionary "$target" > "$work/dictionary/$target"
  [ -s "$work/dictionary/$target" ] && set -- "$target" -dict="$work/dictionary/$target"
  "$fuzz" "$@" -max_total_time="$seconds" -seed="$seed" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$work/found/$target/" \
    "$work/corpus/$target" "Tests/Fuzz/Seeds/$target" > "$log" 2>&1
  local code=$? runs edges
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  edges=$(grep -o 'cov: [0-9]*' "$log" | tail -n 1)
  printf '%-14s %9s inputs, %s\n' "$target" "${runs:-0}" "${edges:-cov: none}"
  [ "$code" -eq 0 ] && return
  grep -m 3 -E '^Broken promise|Fatal error|ERROR:|^SUMMARY|Test unit written' "$log"
  echo "$target: read $log; the input is in $work/found/$target"
  return 1
}
export -f fuzz_target
export work fuzz seconds seed

mkdir -p "$work/log" "$work/dictionary"
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <("$fuzz" list)
printf '%s\n' "${targets[@]}" | xargs -P "${FUZZ_JOBS:-$(nproc)}" -I{} bash -c 'fuzz_target {}'
