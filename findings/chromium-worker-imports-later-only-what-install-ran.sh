#!/usr/bin/env bash
# An extension's service worker may load a packaged file later only if install ran it
#
# Software: the installed Chromium, seen with 156.0.8078.108; driven by
#           puppeteer-core 25.16.0 (npm)
# Expected: files of the package lie beside the worker on the disk, so a classic worker
#           may call `importScripts` for any of them whenever an event needs it.
# Seen: as on the web, `importScripts` gives after the installation only what it ran in
#       the worker's first turn or in an `install` handler; any other file of the
#       package is a NetworkError. A handler of `install` that runs a file once is
#       enough for all later starts, though an extension has no other use for it.
# Output seen:
#   Chrome/156.0.8078.108 {"early":"ran","late":"NetworkError"}
# Date: 2026-11-30
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

CHROMIUM=$(command -v chromium) || exit 2
export CHROMIUM
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMPDIR=$dir
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund puppeteer-core@25.16.0 || exit 2

mkdir extension
cat >extension/manifest.json <<'JSON'
{
  "manifest_version": 3,
  "name": "Finding",
  "version": "1.0",
  "background": { "service_worker": "worker.js" },
  "content_scripts": [{ "matches": ["http://127.0.0.1/*"], "js": ["content.js"] }]
}
JSON
echo 'self.ran = (self.ran ?? 0) + 1' | tee extension/early.js >extension/late.js
cat >extension/worker.js <<'JS'
self.addEventListener('install', () => importScripts('early.js'))

function load(file) {
  try {
    importScripts(file)
    return 'ran'
  } catch (error) {
    return error.name
  }
}

chrome.runtime.onMessage.addListener((_, __, answer) => {
  answer({ early: load('early.js'), late: load('late.js') })
})
JS
cat >extension/content.js <<'JS'
chrome.runtime.sendMessage({}).then((seen) => (document.title = JSON.stringify(seen)))
JS

cat >check.mjs <<'JS'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer-core'

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html')
  response.end('<!doctype html><title></title>')
}).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))

const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: flags.split(' '),
  pipe: true,
  enableExtensions: true,
})
try {
  await browser.installExtension(`${process.cwd()}/extension`)
  await browser.waitForTarget((target) => target.type() === 'service_worker')
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  await page.waitForFunction(() => document.title)
  const title = await page.title()
  console.log(await browser.version(), title)
  const asStated = title === '{"early":"ran","late":"NetworkError"}'
  console.log(asStated ? 'as stated' : 'changed')
  process.exitCode = asStated ? 0 : 1
} finally {
  await browser.close()
  server.close()
}
JS
node check.mjs
