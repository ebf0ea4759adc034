#!/usr/bin/env bash
# npm run verify: everything that must hold before a change is merged. Every step is run, also after one has failed;
# the exit code is 1 if any did. VERIFY_REPORTS names a folder that gets the results of the tests as JSON.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

reports=${VERIFY_REPORTS:-$(mktemp -d)}
mkdir -p "$reports"
failed=()

step() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  if ! "$@"; then
    failed+=("$name")
    printf '%s\n' "$name" >>"$reports/failed-steps"
    printf -- '-- failed: %s\n' "$name"
    return 1
  fi
}

# The zones are odd on purpose: a day ahead with a gap in its history, and half an hour off. No test may notice.
tests_in() {
  local zone=$1
  local report="$reports/tests-${zone//\//-}.json"
  TZ=$zone npx --no-install vitest run --reporter=dot --reporter=json --outputFile.json="$report"
}

if step 'lock file' node scripts/complete-lock.mjs --check && step 'install' bash scripts/install.sh; then
  step 'build' npm run --silent build
  step 'types' npm run --silent typecheck
  step 'style' npx --no-install biome check --error-on-warnings .
  step 'walls and circles' npx --no-install depcruise src eval --config .dependency-cruiser.cjs
  step 'dead code' npx --no-install knip
  step 'list of layouts' npm run --silent layouts -- --check
  step 'schema' npm run --silent schema -- --check
  step 'package' npm run --silent lint:package
  step 'tests, TZ=Pacific/Apia' tests_in Pacific/Apia
  step 'tests, TZ=America/St_Johns' tests_in America/St_Johns
fi

echo
if ((${#failed[@]} > 0)); then
  printf 'verify: failed: %s\n' "${failed[@]}"
  exit 1
fi
echo 'verify: all is well'
