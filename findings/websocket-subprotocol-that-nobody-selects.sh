#!/usr/bin/env bash
# A WebSocket whose subprotocols are all passed over: closed in Chromium, open in Firefox
#
# Software: the installed Chromium and Firefox, seen with 156.0.8078.108 and
#           153.8.0 ESR; driven by puppeteer-core 25.16.0, against ws 8.23.0 (npm)
# Expected: `new WebSocket(address, ['one', 'two'])` fails in every browser if the server
#           selects neither, as the WebSockets specification has it.
# Seen: Chromium closes with 1006. Firefox opens the connection, with `protocol` being
#       empty. So a server that reads something else from the list, a key for instance,
#       seems to work as long as it is tried in Firefox alone; Action Cable's own name,
#       `actioncable-v1-json`, has to be in the list, too.
# Output seen:
#   Chrome/156.0.8078.108: closed with 1006
#   firefox/153.8.0: open, protocol ""
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
npm install --silent --ignore-scripts --no-audit --no-fund puppeteer-core@25.16.0 ws@8.23.0 || exit 2

cat >check.mjs <<'JS'
import { once } from 'node:events'
import puppeteer from 'puppeteer-core'
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => false })
await once(server, 'listening')
const address = `ws://127.0.0.1:${server.address().port}/`

const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browsers = {
  chromium: { executablePath: process.env.CHROMIUM, args: flags.split(' ') },
  firefox: { browser: 'firefox', executablePath: process.env.FIREFOX },
}

/** What becomes of a connection that offers protocols of which the server selects none. */
async function seenIn(options) {
  const browser = await puppeteer.launch(options)
  try {
    const page = await browser.newPage()
    const seen = await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const socket = new WebSocket(address, ['one', 'two'])
          socket.onopen = () => resolve(`open, protocol "${socket.protocol}"`)
          socket.onclose = ({ code }) => resolve(`closed with ${code}`)
        }),
      address,
    )
    console.log(`${await browser.version()}: ${seen}`)
    return seen
  } finally {
    await browser.close()
  }
}

const chromium = await seenIn(browsers.chromium)
const firefox = await seenIn(browsers.firefox)
server.close()

const asStated = chromium === 'closed with 1006' && firefox === 'open, protocol ""'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
