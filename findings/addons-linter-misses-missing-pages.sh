#!/usr/bin/env bash
# addons-linter passes a manifest whose pages are not in the package
#
# Software: addons-linter 10.14.0 (npm)
# Expected: a file that the manifest names and the package lacks is an error, as it is
#           for content scripts and icons.
# Seen: nothing is said of a popup, an options page or a web-accessible resource that
#       is not there, nor of the icon of an action. A clean report does not mean that
#       the package is whole.
# Output seen:
#   MANIFEST_CONTENT_SCRIPT_FILE_NOT_FOUND  script.js
#   MANIFEST_CONTENT_SCRIPT_FILE_NOT_FOUND  style.css
#   MANIFEST_ICON_NOT_FOUND  icon.png
#   MANIFEST_BACKGROUND_FILE_NOT_FOUND  background.js
#   passed without a word: popup.html, action.png, options.html, resource.js
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund addons-linter@10.14.0 || exit 2

mkdir extension
cat >extension/manifest.json <<'JSON'
{
  "manifest_version": 3,
  "name": "Finding",
  "version": "1.0",
  "icons": { "48": "icon.png" },
  "action": { "default_popup": "popup.html", "default_icon": "action.png" },
  "options_ui": { "page": "options.html" },
  "background": { "scripts": ["background.js"] },
  "content_scripts": [{ "matches": ["https://a.example/*"], "js": ["script.js"], "css": ["style.css"] }],
  "web_accessible_resources": [{ "resources": ["resource.js"], "matches": ["https://a.example/*"] }],
  "browser_specific_settings": {
    "gecko": {
      "id": "finding@example.com",
      "strict_min_version": "142.0",
      "data_collection_permissions": { "required": ["none"] }
    }
  }
}
JSON
npx --no-install addons-linter --output json extension >report.json || true

cat >check.mjs <<'JS'
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync('report.json', 'utf8'))
const messages = [...report.errors, ...report.warnings, ...report.notices]
const missing = (file) => messages.find((message) => message.description.includes(`"${file}"`))
const told = ['script.js', 'style.css', 'icon.png', 'background.js']
const passed = ['popup.html', 'action.png', 'options.html', 'resource.js']

for (const file of told) console.log(`${missing(file)?.code}  ${file}`)
console.log('passed without a word:', passed.filter((file) => !missing(file)).join(', '))

const asStated = messages.length === told.length && told.every(missing) && !passed.some(missing)
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
