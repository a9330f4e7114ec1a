#!/usr/bin/env bash
# CKEditor 5 takes back execCommand('insertText') a microtask later
#
# Software: ckeditor5 48.5.2, bundled by esbuild 0.28.2 and driven by
#           playwright-core 1.65.1 (npm); the installed Chromium, seen with
#           156.0.8078.108
# Expected: `execCommand` returns true and the text is in the element: so it is in.
# Seen: both are so in the same tick. A microtask later the editor has rendered its
#       own data again, and the text is gone. Whoever checks at once reports a
#       success that is none. A synthetic `paste` is taken, in the same tick.
# Output seen:
#   insertText: returned true, same tick "AlphaLINK", microtask later "Alpha", data "<p>Alpha</p>"
#   paste:      returned false, same tick "AlphaLINK", microtask later "AlphaLINK", data "<p>AlphaLINK</p>"
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
npm install --silent --ignore-scripts --no-audit --no-fund ckeditor5@48.5.2 esbuild@0.28.2 playwright-core@1.65.1 || exit 2

cat >editor.js <<'JS'
import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5'

const place = document.querySelector('#place')
const options = { licenseKey: 'GPL', plugins: [Essentials, Paragraph], initialData: '<p>Alpha</p>' }
ClassicEditor.create(place, options).then((editor) => (window.editor = editor))
JS

cat >check.mjs <<'JS'
import { buildSync } from 'esbuild'
import { chromium } from 'playwright-core'

const { outputFiles } = buildSync({ entryPoints: ['editor.js'], bundle: true, write: false, format: 'iife' })
const args = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: args.split(' ') })
console.log('Chromium', browser.version())

/** Sets the caret behind "Alpha", inserts "LINK" and tells what became of it. */
async function insert(way) {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><div id="place"></div>')
  await page.addScriptTag({ content: outputFiles[0].text })
  await page.waitForFunction(() => window.editor)
  const seen = await page.evaluate(async (way) => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 500))
    const root = window.editor.editing.view.getDomRoot()
    root.focus()
    await pause()
    const text = document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode()
    getSelection().collapse(text, text.length)
    await pause()

    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'LINK')
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    const returned = way === 'paste' ? root.dispatchEvent(paste) : document.execCommand('insertText', false, 'LINK')
    const sameTick = root.textContent
    await null
    const microtask = root.textContent
    await pause()
    return { returned, sameTick, microtask, data: window.editor.getData() }
  }, way)
  await page.close()
  return seen
}

const typed = await insert('insertText')
const pasted = await insert('paste')
await browser.close()
for (const [name, seen] of [['insertText:', typed], ['paste:     ', pasted]]) {
  const { returned, sameTick, microtask, data } = seen
  console.log(`${name} returned ${returned}, same tick "${sameTick}", microtask later "${microtask}", data "${data}"`)
}

const asStated =
  typed.returned &&
  typed.sameTick === 'AlphaLINK' &&
  typed.microtask === 'Alpha' &&
  typed.data === '<p>Alpha</p>' &&
  pasted.data === '<p>AlphaLINK</p>'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
