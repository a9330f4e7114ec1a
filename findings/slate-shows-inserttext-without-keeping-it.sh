#!/usr/bin/env bash
# Slate shows what execCommand('insertText') wrote, and never has it in its value
#
# Software: slate 0.146.0, slate-react 0.146.1, slate-dom 0.146.0, react 19.3.1,
#           bundled by esbuild 0.28.2 and driven by playwright-core 1.65.1 (npm);
#           the installed Chromium, seen with 156.0.8078.108
# Expected: a text that stays on screen in the editor is in the editor's value, or
#           the editor takes it off the screen.
# Seen: `execCommand` returns true, the text is on screen and stays there, and the
#       value is what it was: the next to read it, the application, saves a text
#       without it. Reading the element proves nothing. A synthetic `paste` goes
#       into the value.
# Output seen:
#   insertText: returned true, on screen "AlphaLINK", value "Alpha"
#   paste:      returned false, on screen "AlphaLINK", value "AlphaLINK"
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
npm install --silent --ignore-scripts --no-audit --no-fund slate@0.146.0 slate-react@0.146.1 slate-dom@0.146.0 \
  react@19.3.1 react-dom@19.3.1 esbuild@0.28.2 playwright-core@1.65.1 || exit 2

cat >editor.js <<'JS'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createEditor, Node } from 'slate'
import { Editable, Slate, withReact } from 'slate-react'

const editor = withReact(createEditor())
const initialValue = [{ type: 'paragraph', children: [{ text: 'Alpha' }] }]
const field = createElement(Editable, { id: 'field' })
createRoot(document.querySelector('#place')).render(createElement(Slate, { editor, initialValue }, field))
window.readValue = () => editor.children.map((node) => Node.string(node)).join('\n')
JS

cat >check.mjs <<'JS'
import { buildSync } from 'esbuild'
import { chromium } from 'playwright-core'

const { outputFiles } = buildSync({
  entryPoints: ['editor.js'],
  bundle: true,
  write: false,
  format: 'iife',
  define: { 'process.env.NODE_ENV': '"production"' },
})
const args = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: args.split(' ') })
console.log('Chromium', browser.version())

/** Sets the caret behind "Alpha", inserts "LINK" and tells what became of it. */
async function insert(way) {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><div id="place"></div>')
  await page.addScriptTag({ content: outputFiles[0].text })
  await page.waitForSelector('#field')
  const seen = await page.evaluate(async (way) => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 500))
    const field = document.querySelector('#field')
    field.focus()
    await pause()
    const text = document.createTreeWalker(field, NodeFilter.SHOW_TEXT).nextNode()
    getSelection().collapse(text, text.length)
    await pause()

    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'LINK')
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    const returned = way === 'paste' ? field.dispatchEvent(paste) : document.execCommand('insertText', false, 'LINK')
    await pause()
    await pause()
    return { returned, onScreen: field.innerText.trim(), value: window.readValue() }
  }, way)
  await page.close()
  return seen
}

const typed = await insert('insertText')
const pasted = await insert('paste')
await browser.close()
for (const [name, { returned, onScreen, value }] of [['insertText:', typed], ['paste:     ', pasted]]) {
  console.log(`${name} returned ${returned}, on screen "${onScreen}", value "${value}"`)
}

const asStated =
  typed.returned && typed.onScreen === 'AlphaLINK' && typed.value === 'Alpha' && pasted.value === 'AlphaLINK'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
