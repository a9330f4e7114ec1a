#!/usr/bin/env bash
# storage.local keeps a Date in Firefox and makes an empty object of it in Chromium
#
# Software: the installed Chromium and Firefox, seen with 156.0.8078.108 and
#           153.8.0 ESR; driven by puppeteer-core 25.16.0 (npm)
# Expected: Chromium stores JSON, so a Date comes back as its ISO 8601 string, a Map
#           as {}, NaN as null, and `toJSON` is honoured.
# Seen: it is no JSON. Chromium gives {} for a Date too and calls no `toJSON`; a key
#       whose value is NaN is not stored at all, silently. Firefox stores by the
#       structured clone and gives all of them back as they were.
# Output seen:
#   Chrome/156.0.8078.108 {"date":"Object {}","map":"Object {}","nan":"nothing"}
#   firefox/153.8.0 {"date":"Date \"1970-01-01T00:00:00.000Z\"","map":"Map of 1","nan":"NaN"}
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
cat >extension/content.js <<'JS'
const { storage } = globalThis.browser ?? globalThis.chrome

function describe(value) {
  if (value === undefined) return 'nothing'
  if (typeof value === 'number') return String(value)
  if (value instanceof Map) return `Map of ${value.size}`
  return `${Object.prototype.toString.call(value).slice(8, -1)} ${JSON.stringify(value)}`
}

storage.local.set({ date: new Date(0), map: new Map([['a', 1]]), nan: NaN }).then(async () => {
  const read = await storage.local.get()
  const seen = { date: describe(read.date), map: describe(read.map), nan: describe(read.nan) }
  document.title = JSON.stringify(seen)
})
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
  permissions: ['storage'],
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

const asStated =
  chromium.date === 'Object {}' &&
  chromium.map === 'Object {}' &&
  chromium.nan === 'nothing' &&
  firefox.date.startsWith('Date') &&
  firefox.map === 'Map of 1' &&
  firefox.nan === 'NaN'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
