#!/usr/bin/env bash
# addons-linter warns of Firefox for Android where an extension does not support it
#
# Software: addons-linter 10.14.0 (npm)
# Expected: an extension without `gecko_android` is for the desktop alone, so
#           `strict_min_version: "140.0"`, from which on the desktop knows
#           `data_collection_permissions`, is right and gives no warning.
# Seen: KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION, because Android knows that key
#       from 142 on. With `gecko_android: { strict_min_version: "142.0" }` there is no
#       warning, but that key tells the store that the extension works on Android.
# Output seen:
#   desktop: KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION
#   android:
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund addons-linter@10.14.0 || exit 2

lint() {
  mkdir -p "$1"
  cat >"$1/manifest.json" <<JSON
{
  "manifest_version": 2, "name": "Finding", "version": "1.0",
  "browser_specific_settings": {
    "gecko": { "id": "finding@example.com", "strict_min_version": "140.0", "data_collection_permissions": { "required": ["none"] } }
    $2
  }
}
JSON
  node node_modules/addons-linter/bin/addons-linter "$1" --output json |
    node -e 'let s = ""; process.stdin.on("data", (d) => (s += d)).on("end", () => console.log(JSON.parse(s).warnings.map((w) => w.code).join()))'
}
desktop=$(lint desktop "")
android=$(lint android ', "gecko_android": { "strict_min_version": "142.0" }')
echo "desktop: $desktop"
echo "android: $android"
[ "$desktop" = KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION ] && [ -z "$android" ] && echo "as stated" ||
  { echo changed; exit 1; }
