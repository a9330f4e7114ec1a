#!/usr/bin/env bash
# fake-indexeddb stores an AbortSignal as {}, where Chromium refuses it
#
# Software: fake-indexeddb 6.2.8, puppeteer-core 25.16.0 (npm); Node.js, seen with
#           20.20.2; the installed Chromium, seen with 156.0.8078.108
# Expected: a row with a value that cannot be cloned throws `DataCloneError` in both, as
#           one with a function does.
# Seen: fake-indexeddb clones with the `structuredClone` of Node.js, to which its own
#       platform objects are plain ones: an AbortSignal or an EventTarget in a row is
#       stored as {}. A unit test passes whose code throws in the browser.
# Output seen:
#   Node.js v20.20.2: function DataCloneError, AbortSignal stored as {}, EventTarget stored as {}
#   Chrome/156.0.8078.108: function DataCloneError, AbortSignal DataCloneError, EventTarget DataCloneError
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

CHROMIUM=$(command -v chromium) || exit 2
export CHROMIUM
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMPDIR=$dir
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund fake-indexeddb@6.2.8 puppeteer-core@25.16.0 || exit 2

cat >check.mjs <<'JS'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer-core'

/** What IndexedDB does with a row that carries each of these values. */
async function storeEach() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const opening = indexedDB.open('finding', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' })
  const db = await done(opening)
  const values = { function: () => 1, AbortSignal: new AbortController().signal, EventTarget: new EventTarget() }
  const seen = []
  for (const [id, value] of Object.entries(values)) {
    try {
      await done(db.transaction('rows', 'readwrite').objectStore('rows').put({ id, value }))
      const row = await done(db.transaction('rows').objectStore('rows').get(id))
      seen.push(`${id} stored as ${JSON.stringify(row.value)}`)
    } catch (error) {
      seen.push(`${id} ${error.name}`)
    }
  }
  return seen.join(', ')
}

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html')
  response.end('<!doctype html>')
}).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: flags.split(' ') })
const page = await browser.newPage()
await page.goto(`http://127.0.0.1:${server.address().port}/`)
const real = await page.evaluate(storeEach)
const version = await browser.version()
await browser.close()
server.close()

await import('fake-indexeddb/auto')
const fake = await storeEach()
console.log(`Node.js ${process.version}: ${fake}`)
console.log(`${version}: ${real}`)

const asStated =
  fake === 'function DataCloneError, AbortSignal stored as {}, EventTarget stored as {}' &&
  real === 'function DataCloneError, AbortSignal DataCloneError, EventTarget DataCloneError'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
