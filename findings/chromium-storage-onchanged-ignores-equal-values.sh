#!/usr/bin/env bash
# storage.onChanged says nothing of an equal value in Chromium, and does in Firefox
#
# Software: the installed Chromium and Firefox, seen with 156.0.8078.108 and
#           153.8.0 ESR; driven by puppeteer-core 25.16.0 (npm)
# Expected: every `set` is told to `storage.onChanged`; a counter, a "touched again" or
#           a test that waits for the event works the same in both browsers.
# Seen: Firefox tells of every `set`. Chromium compares first, and deeply, whatever
#       the order of the keys: a value that equals the stored one raises no event.
# Output seen:
#   Chrome/156.0.8078.108 ["first","object"]
#   firefox/153.8.0 ["first","again","object","reordered"]
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

const told = []
let step = ''
storage.onChanged.addListener(() => told.push(step))

async function set(name, values) {
  step = name
  await storage.local.set(values)
  await new Promise((resolve) => setTimeout(resolve, 1000))
}

async function run() {
  await set('first', { number: 1 })
  await set('again', { number: 1 })
  await set('object', { object: { a: 1, b: 2 } })
  await set('reordered', { object: { b: 2, a: 1 } })
  document.title = JSON.stringify(told)
}
run()
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

const asStated = chromium.join() === 'first,object' && firefox.join() === 'first,again,object,reordered'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
