#!/usr/bin/env bash
# @wxt-dev/i18n splits plural forms after the values are in the message
#
# Software: @wxt-dev/i18n 0.2.7 with @wxt-dev/browser 0.3.6, bundled by esbuild 0.28.2
#           and driven by puppeteer-core 25.16.0 (npm); the installed Chromium, seen
#           with 156.0.8078.108
# Expected: the forms of the message "1 guest in $2 | $1 guests in $2" are told apart
#           first, and the values are put into one of them.
# Seen: the browser puts the values in, then the result is split at " | ". A value with
#       that sign makes further forms: the message loses its end, or there are more
#       than three and `t` throws. What people typed may go through no plural.
# Output seen:
#   Chrome/156.0.8078.108
#   2 guests, "Sales"          "2 guests in Sales"
#   2 guests, "Sales | North"  "throws Unknown plural formatting"
#   one form, "Sales"          "2 people are in Sales now"
#   one form, "Sales | North"  "North now"
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
npm install --silent --ignore-scripts --no-audit --no-fund --legacy-peer-deps @wxt-dev/i18n@0.2.7 \
  @wxt-dev/browser@0.3.6 esbuild@0.28.2 puppeteer-core@25.16.0 || exit 2

mkdir -p extension/_locales/en
cat >extension/manifest.json <<'JSON'
{
  "manifest_version": 3,
  "name": "Finding",
  "version": "1.0",
  "default_locale": "en",
  "content_scripts": [{ "matches": ["http://127.0.0.1/*"], "js": ["content.js"] }]
}
JSON
cat >extension/_locales/en/messages.json <<'JSON'
{
  "forms": { "message": "1 guest in $2 | $1 guests in $2" },
  "form": { "message": "$1 people are in $2 now" }
}
JSON
cat >content.mjs <<'JS'
import { createI18n } from '@wxt-dev/i18n'

const i18n = createI18n()
function t(key, room) {
  try {
    return i18n.t(key, 2, ['2', room])
  } catch (error) {
    return `throws ${error.message}`
  }
}
document.title = JSON.stringify({
  '2 guests, "Sales"         ': t('forms', 'Sales'),
  '2 guests, "Sales | North" ': t('forms', 'Sales | North'),
  'one form, "Sales"         ': t('form', 'Sales'),
  'one form, "Sales | North" ': t('form', 'Sales | North'),
})
JS

cat >check.mjs <<'JS'
import { createServer } from 'node:http'
import { buildSync } from 'esbuild'
import puppeteer from 'puppeteer-core'

buildSync({ entryPoints: ['content.mjs'], bundle: true, format: 'iife', outfile: 'extension/content.js' })
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
await browser.installExtension(`${process.cwd()}/extension`)
const page = await browser.newPage()
await page.goto(`http://127.0.0.1:${server.address().port}/`)
await page.waitForFunction(() => document.title)
const seen = JSON.parse(await page.title())
console.log(await browser.version())
await browser.close()
server.close()
for (const [name, text] of Object.entries(seen)) console.log(name, JSON.stringify(text))

const stated = ['2 guests in Sales', 'throws Unknown plural formatting', '2 people are in Sales now', 'North now']
const asStated = Object.values(seen).join('\n') === stated.join('\n')
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
