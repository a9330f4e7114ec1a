#!/usr/bin/env bash
# Firefox dispatches beforeinput when an extension calls execCommand, not for a page
#
# Software: the installed Chromium and Firefox, seen with 156.0.8078.108 and
#           153.8.0 ESR; driven by puppeteer-core 25.16.0 (npm)
# Expected: `execCommand` raises a `beforeinput` or raises none, whoever calls it.
# Seen: in Firefox a content script's `execCommand('insertText')` raises a trusted and
#       cancelable one, so an editor that handles `beforeinput` sees and may refuse
#       the text; the page's own call raises none. A trial in a page's console thus
#       tells nothing of what an extension will meet. Chromium raises none for either.
# Output seen:
#   Chrome/156.0.8078.108 {"extension":[],"page":[]}
#   firefox/153.8.0 {"extension":["insertText, cancelable, trusted"],"page":[]}
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
const field = document.querySelector('textarea')
field.focus()
document.execCommand('insertText', false, 'LINK')
document.dispatchEvent(new CustomEvent('page-turn'))
JS

cat >check.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer-core'

const html = `<!doctype html><title></title><textarea></textarea><script>
  const seen = { extension: [], page: [] }
  let caller = 'extension'
  addEventListener('beforeinput', ({ inputType, cancelable, isTrusted }) => {
    seen[caller].push(inputType + (cancelable ? ', cancelable' : '') + (isTrusted ? ', trusted' : ''))
  })
  document.addEventListener('page-turn', () => {
    caller = 'page'
    document.execCommand('insertText', false, 'LINK')
    if (document.querySelector('textarea').value === 'LINKLINK') document.title = JSON.stringify(seen)
  })
</script>`
const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html')
  response.end(html)
}).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))

const manifest = {
  name: 'Finding',
  version: '1.0',
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
  chromium.extension.length === 0 &&
  chromium.page.length === 0 &&
  firefox.page.length === 0 &&
  firefox.extension.join() === 'insertText, cancelable, trusted'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
