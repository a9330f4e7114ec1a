#!/usr/bin/env bash
# publish-browser-extension asks for secrets of the old Chrome API though those of the new one are given
#
# Software: publish-browser-extension 6.2.0 (npm), which is also `wxt submit` 0.21.4
# Expected: a publisher's id and a service account belong to version 2 of the API alone,
#           so that they choose it.
# Seen: without `--chrome-api-version v2` they are ignored, and clientId, clientSecret
#       and refreshToken are missed, which its help calls deprecated. With it the
#       configuration is complete, and the first thing missed is the package.
# Output seen:
#   without: chrome.clientId chrome.clientSecret chrome.refreshToken
#   with v2:
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund publish-browser-extension@6.2.0 || exit 2

missed() {
  NO_COLOR=1 node_modules/.bin/publish-extension --dry-run --chrome-zip none.zip --chrome-extension-id a \
    --chrome-publisher-id b --chrome-service-account-client-email c --chrome-service-account-private-key d "$@" 2>&1 |
    grep -o 'chrome\.[a-zA-Z]*' | xargs || true
}
without=$(missed)
with=$(missed --chrome-api-version v2)
echo "without: $without"
echo "with v2: $with"
[ "$without" = "chrome.clientId chrome.clientSecret chrome.refreshToken" ] && [ -z "$with" ] && echo "as stated" ||
  { echo changed; exit 1; }
