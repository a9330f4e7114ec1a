#!/usr/bin/env bash
# The ClipboardEvent constructor reads other options in Chromium than in Firefox
#
# Software: the installed Chromium and Firefox, seen with 156.0.8078.108 and
#           153.8.0 ESR; driven by puppeteer-core 25.16.0 (npm)
# Expected: `new ClipboardEvent('paste', { clipboardData })` carries that data, as the
#           specification and Chromium have it.
# Seen: Firefox overlooks `clipboardData` and makes empty data of its own, but reads
#       `dataType` and `data`, a text of one type; Chromium overlooks those. Neither
#       throws. An event with all three carries its text in both.
# Output seen:
#   Chrome/156.0.8078.108 {"clipboardData":"LINK","dataType and data":null,"all":"LINK"}
#   firefox/153.8.0 {"clipboardData":"","dataType and data":"LINK","all":"LINK"}
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

cat >check.mjs <<'JS'
import puppeteer from 'puppeteer-core'

const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browsers = {
  chromium: { executablePath: process.env.CHROMIUM, args: flags.split(' ') },
  firefox: { browser: 'firefox', executablePath: process.env.FIREFOX },
}

function textOfEachEvent() {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', 'LINK')
  const typed = { dataType: 'text/plain', data: 'LINK' }
  const text = (options) => new ClipboardEvent('paste', options).clipboardData?.getData('text/plain') ?? null
  return {
    clipboardData: text({ clipboardData }),
    'dataType and data': text(typed),
    all: text({ clipboardData, ...typed }),
  }
}

async function seenIn(options) {
  const browser = await puppeteer.launch(options)
  try {
    const page = await browser.newPage()
    const seen = await page.evaluate(textOfEachEvent)
    console.log(await browser.version(), JSON.stringify(seen))
    return seen
  } finally {
    await browser.close()
  }
}

const chromium = await seenIn(browsers.chromium)
const firefox = await seenIn(browsers.firefox)

const asStated =
  chromium.clipboardData === 'LINK' &&
  chromium['dataType and data'] === null &&
  chromium.all === 'LINK' &&
  firefox.clipboardData === '' &&
  firefox['dataType and data'] === 'LINK' &&
  firefox.all === 'LINK'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
