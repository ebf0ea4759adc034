#!/usr/bin/env bash
# npm run demo: installs, builds, and shows the posts of the bundled example page as a table.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bash scripts/install.sh
npm run --silent build

pages=(fixtures/example/*.html)
echo
echo "\$ liveposts parse ${pages[0]} --format table"
echo
node dist/run/cli/main.js parse "${pages[0]}" --format table
