#!/usr/bin/env bash
# addons-linter passes a manifest whose __MSG_…__ is in no locale
#
# Software: addons-linter 10.14.0, puppeteer-core 25.16.0 (npm); the installed Chromium
#           and Firefox, seen with 156.0.8078.108 and 153.8.0 ESR
# Expected: the linter reads `_locales` and tells of a name that no locale has.
# Seen: no error, no warning, no notice. Chromium refuses to load the extension.
#       Firefox installs it, and its name is then the placeholder itself.
# Output seen:
#   linter: 0 errors, 0 warnings, 0 notices
#   Chrome/156.0.8078.108: refused: Protocol error (Extensions.loadUnpacked):
#     Variable __MSG_extensoinName__ used but not defined.
#   firefox/153.8.0: installed as "__MSG_extensoinName__"
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

CHROMIUM=$(command -v chromium) || exit 2
FIREFOX=$(command -v firefox-esr) || exit 2
export CHROMIUM FIREFOX
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMPDIR=$dir
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund addons-linter@10.14.0 puppeteer-core@25.16.0 || exit 2

mkdir -p extension/_locales/en
cat >extension/manifest.json <<'JSON'
{
  "manifest_version": 3,
  "name": "__MSG_extensoinName__",
  "version": "1.0",
  "default_locale": "en",
  "content_scripts": [{ "matches": ["http://127.0.0.1/*"], "js": ["content.js"] }],
  "browser_specific_settings": {
    "gecko": {
      "id": "finding@example.com",
      "strict_min_version": "142.0",
      "data_collection_permissions": { "required": ["none"] }
    }
  }
}
JSON
echo '{ "extensionName": { "message": "Finding" } }' >extension/_locales/en/messages.json
echo 'document.title = (globalThis.browser ?? chrome).runtime.getManifest().name' >extension/content.js
npx --no-install addons-linter --output json extension >report.json || true

cat >check.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer-core'

const { errors, warnings, notices } = JSON.parse(readFileSync('report.json', 'utf8'))
console.log(`linter: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`)

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html')
  response.end('<!doctype html><title></title>')
}).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))

/** The name under which a browser has installed the extension, or its refusal. */
async function installedIn(options) {
  const browser = await puppeteer.launch(options)
  const install = async () => {
    await browser.installExtension(`${process.cwd()}/extension`)
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    await page.waitForFunction(() => document.title)
    return `installed as "${await page.title()}"`
  }
  const seen = await install().catch((error) => `refused: ${error.message}`)
  console.log(`${await browser.version()}: ${seen}`)
  await browser.close()
  return seen
}

const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const chromium = await installedIn({
  executablePath: process.env.CHROMIUM,
  args: flags.split(' '),
  pipe: true,
  enableExtensions: true,
})
const firefox = await installedIn({ browser: 'firefox', executablePath: process.env.FIREFOX })
server.close()

const asStated =
  errors.length + warnings.length + notices.length === 0 &&
  chromium.startsWith('refused: ') &&
  firefox === 'installed as "__MSG_extensoinName__"'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
