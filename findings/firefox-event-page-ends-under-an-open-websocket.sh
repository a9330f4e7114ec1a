#!/usr/bin/env bash
# Firefox ends an event page after 30 seconds though its WebSocket receives frames
#
# Software: the installed Firefox, seen with 153.8.0 ESR; driven by puppeteer-core
#           25.16.0, server ws 8.23.0 (npm)
# Expected: as in Chromium from 116 on, frames of a WebSocket keep the background alive;
#           if not, any call of an extension API does.
# Seen: neither frames every three seconds nor `storage.local.get` every ten keep it; the
#       page is ended 30 s after its start, and the connection with it. A call that the
#       browser's parent process answers, such as `runtime.getPlatformInfo`, does.
#       It is the same with manifest version 2 and `"persistent": false`.
# Output seen:
#   firefox/153.8.0 {"frames":"closed","storage":"closed","parent":"open"}
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

FIREFOX=$(command -v firefox-esr) || exit 2
export FIREFOX
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMPDIR=$dir
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund puppeteer-core@25.16.0 ws@8.23.0 || exit 2

cat >check.mjs <<'JS'
import { mkdirSync, writeFileSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { WebSocketServer } from 'ws'

const WATCHED_MS = 60_000
const states = {}
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
await new Promise((resolve) => server.once('listening', resolve))
server.on('connection', (socket, { url }) => {
  const name = url.slice(1)
  states[name] = 'open'
  const frames = setInterval(() => socket.send('ping'), 3_000)
  socket.on('close', () => {
    clearInterval(frames)
    states[name] = 'closed'
  })
})
const address = `ws://127.0.0.1:${server.address().port}`
const backgrounds = {
  frames: `socket.onmessage = () => undefined`,
  storage: `setInterval(() => browser.storage.local.get('any'), 10_000)`,
  parent: `socket.onmessage = () => browser.runtime.getPlatformInfo()`,
}
const browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX })
try {
  for (const [name, code] of Object.entries(backgrounds)) {
    mkdirSync(name)
    writeFileSync(`${name}/background.js`, `const socket = new WebSocket('${address}/${name}')\n${code}`)
    const manifest = {
      manifest_version: 3,
      name,
      version: '1.0',
      permissions: ['storage'],
      background: { scripts: ['background.js'] },
      // The default policy would turn ws: into wss:.
      content_security_policy: { extension_pages: "script-src 'self'" },
      browser_specific_settings: { gecko: { id: `${name}@example.com` } },
    }
    writeFileSync(`${name}/manifest.json`, JSON.stringify(manifest))
    await browser.installExtension(`${process.cwd()}/${name}`)
  }
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS))
  const { frames, storage, parent } = states
  console.log(await browser.version(), JSON.stringify({ frames, storage, parent }))
  const asStated = frames === 'closed' && storage === 'closed' && parent === 'open'
  console.log(asStated ? 'as stated' : 'changed')
  process.exitCode = asStated ? 0 : 1
} finally {
  await browser.close()
  server.close()
}
JS
node check.mjs
