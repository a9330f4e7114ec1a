#!/usr/bin/env bash
# Monaco tells its EditContext nothing before the cursor has moved or text has changed
#
# Software: monaco-editor 0.57.0, bundled by esbuild 0.28.2 and driven by
#           playwright-core 1.65.1 (npm); the installed Chromium, seen with
#           156.0.8078.108
# Expected: once the editor has the focus, `editContext.text` of the focused element is
#           the line with the cursor, as after each move.
# Seen: it is empty, whatever the line holds, until the cursor moves. Whoever asks it
#       what stands around the cursor takes the line for an empty one.
# Output seen:
#   after focus():    "" at 0
#   after Home:       "" at 0
#   after End:        "Alpha beta" at 10
#   after Home again: "Alpha beta" at 0
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
npm install --silent --ignore-scripts --no-audit --no-fund monaco-editor@0.57.0 esbuild@0.28.2 playwright-core@1.65.1 || exit 2

cat >editor.js <<'JS'
import * as monaco from 'monaco-editor/editor/editor.api'

const options = { value: 'Alpha beta', language: 'plaintext' }
window.editor = monaco.editor.create(document.querySelector('#place'), options)
JS

cat >check.mjs <<'JS'
import { buildSync } from 'esbuild'
import { chromium } from 'playwright-core'

const { outputFiles } = buildSync({
  entryPoints: ['editor.js'],
  bundle: true,
  write: false,
  format: 'iife',
  outdir: 'out',
  loader: { '.ttf': 'dataurl' },
  logLevel: 'error',
})
const script = outputFiles.find(({ path }) => path.endsWith('.js')).text
const args = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: args.split(' ') })
console.log('Chromium', browser.version())

const page = await browser.newPage()
await page.setContent('<!doctype html><div id="place" style="height: 300px"></div>')
await page.addScriptTag({ content: script })
await page.evaluate(() => window.editor.focus())

/** What the focused element's context tells, a second after a key. */
async function toldAfter(key) {
  if (key) await page.keyboard.press(key)
  await page.waitForTimeout(1000)
  return page.evaluate(() => {
    const { text, selectionStart } = document.activeElement.editContext
    return `${JSON.stringify(text)} at ${selectionStart}`
  })
}

const seen = [await toldAfter(), await toldAfter('Home'), await toldAfter('End'), await toldAfter('Home')]
await browser.close()
for (const [index, name] of ['focus():   ', 'Home:      ', 'End:       ', 'Home again:'].entries())
  console.log('after', name, seen[index])

const asStated = seen.join() === '"" at 0,"" at 0,"Alpha beta" at 10,"Alpha beta" at 0'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
