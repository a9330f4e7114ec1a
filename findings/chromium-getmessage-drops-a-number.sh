#!/usr/bin/env bash
# i18n.getMessage drops a number in Chromium and puts it in in Firefox
#
# Software: the installed Chromium and Firefox, seen with 156.0.8078.108 and
#           153.8.0 ESR; driven by puppeteer-core 25.16.0 (npm)
# Expected: `getMessage(key, 5)` writes 5, or throws at a value of the wrong type.
# Seen: Chromium writes nothing where the number belongs, without an error, though
#       it takes the same number in a list. In Firefox both work. For a value that
#       is missing Chromium writes nothing and Firefox the word "null".
# Output seen:
#   Chrome/156.0.8078.108 {"number":"[]","list":"[5]","text":"[5]","nothing":"[]"}
#   firefox/153.8.0 {"number":"[5]","list":"[5]","text":"[5]","nothing":"[null]"}
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
npm install --silent --ignore-scripts --no-audit --no-fund puppeteer-core@25.16.0 || exit 2

mkdir extension
mkdir -p extension/_locales/en
cat >extension/_locales/en/messages.json <<'JSON'
{ "guests": { "message": "[$number$]", "placeholders": { "number": { "content": "$1" } } } }
JSON

cat >extension/content.js <<'JS'
const { i18n } = globalThis.browser ?? globalThis.chrome

const seen = {
  number: i18n.getMessage('guests', 5),
  list: i18n.getMessage('guests', [5]),
  text: i18n.getMessage('guests', '5'),
  nothing: i18n.getMessage('guests'),
}
document.title = JSON.stringify(seen)
JS

cat >check.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer-core'

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html')
  response.end('<!doctype html><title></title>')
}).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))

const manifest = {
  name: 'Finding',
  version: '1.0',
  default_locale: 'en',
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'] }],
}
const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browsers = {
  chromium: {
    manifest: { ...manifest, manifest_version: 3 },
    options: { executablePath: process.env.CHROMIUM, args: flags.split(' '), pipe: true, enableExtensions: true },
  },
  firefox: {
    manifest: { ...manifest, manifest_version: 2, browser_specific_settings: { gecko: { id: 'finding@example.com' } } },
    options: { browser: 'firefox', executablePath: process.env.FIREFOX },
  },
}

/** What the content script says in this browser. */
async function seenIn({ manifest, options }) {
  writeFileSync('extension/manifest.json', JSON.stringify(manifest))
  const browser = await puppeteer.launch(options)
  try {
    await browser.installExtension(`${process.cwd()}/extension`)
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    await page.waitForFunction(() => document.title)
    const title = await page.title()
    console.log(await browser.version(), title)
    return JSON.parse(title)
  } finally {
    await browser.close()
  }
}

const chromium = await seenIn(browsers.chromium)
const firefox = await seenIn(browsers.firefox)
server.close()

const inBoth = [chromium, firefox].every((seen) => seen.list === '[5]' && seen.text === '[5]')
const asStated =
  inBoth &&
  chromium.number === '[]' &&
  firefox.number === '[5]' &&
  chromium.nothing === '[]' &&
  firefox.nothing === '[null]'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
