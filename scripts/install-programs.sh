#!/usr/bin/env bash
# Installs the programs that some tests check the output with, where that may be done: xmllint, Python's feedparser and
# Chromium, by apt-get, as root. Without them those tests are skipped and say so; nothing else needs them.
set -uo pipefail

missing=()
[ -x /usr/bin/xmllint ] || missing+=(libxml2-utils)
/usr/bin/python3 -c 'import feedparser' 2>/dev/null || missing+=(python3-feedparser)
[ -x /usr/bin/chromium ] || missing+=(chromium)
if ((${#missing[@]} == 0)); then exit 0; fi

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "not installed, their tests are skipped: ${missing[*]}"
  exit 0
fi

export DEBIAN_FRONTEND=noninteractive
install() { timeout 600 apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1; }
# The lists of packages may be old, or not there at all.
if install || { timeout 300 apt-get update -qq >/dev/null 2>&1 && install; }; then
  echo "installed: ${missing[*]}"
else
  echo "could not be installed, their tests are skipped: ${missing[*]}"
fi
exit 0
