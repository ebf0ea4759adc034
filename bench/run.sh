#!/usr/bin/env bash
# Measures the built product. Ends with 1 when a promised bound is broken.
#   npm run bench                     the generated pages and start-up
#   npm run bench -- PAGE...          and these files or folders of pages
#   npm run bench -- --json           one line of JSON for each table
# A WARC file of 1 GB is made of them, and scanned.
# Real pages are taken from the folder LIVEPOSTS_CORPUS too, or from ../shared/corpus, when there is one.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! bench/node_modules/.package-lock.json -nt bench/package-lock.json ]; then
  (cd bench && npm ci --no-audit --no-fund >&2)
fi
npm run --silent build >&2

pages=()
corpus="${LIVEPOSTS_CORPUS:-../shared/corpus}"
if [ -d "$corpus/html" ]; then pages+=("$corpus/html"); fi

status=0
node bench/parse.mjs "$@" ${pages[@]+"${pages[@]}"} || status=1
node bench/layouts.mjs "$@" || status=1
node bench/feed.mjs "$@" || status=1
node bench/archive.mjs "$@" || status=1
node bench/startup.mjs "$@" || status=1
node bench/history.mjs "$@" || status=1
node bench/serve.mjs "$@" || status=1
node bench/captures.mjs --plain || status=1
exit "$status"
