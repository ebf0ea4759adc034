#!/usr/bin/env bash
# Installs what package-lock.json says, unless exactly that is installed already.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if node scripts/is-installed.mjs; then
  echo "node_modules fits package-lock.json"
else
  npm ci --no-audit --no-fund
fi
