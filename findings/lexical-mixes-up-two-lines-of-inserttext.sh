#!/usr/bin/env bash
# Lexical loses the text before the caret to execCommand('insertText') of two lines
#
# Software: lexical and @lexical/rich-text 0.52.0, bundled by esbuild 0.28.2 and driven
#           by playwright-core 1.65.1 (npm); the installed Chromium, seen with
#           156.0.8078.108
# Expected: "one", a line break and "two" stand at the caret, or nothing does: a text
#           of one line is taken there as it should be.
# Seen: `execCommand` returns true; inside of a word what stood before the caret is
#       gone and the last line is there twice, at the end of a text the lines come in
#       the wrong order. The value has it so, too. Two lines may only be pasted.
# Output seen:
#   "LINK" at Alpha|      -> "AlphaLINK"
#   "one\ntwo" at Alpha|  -> "Alphatwoone"
#   "one\ntwo" at Al|pha  -> "twotwopha"
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
npm install --silent --ignore-scripts --no-audit --no-fund lexical@0.52.0 @lexical/rich-text@0.52.0 \
  esbuild@0.28.2 playwright-core@1.65.1 || exit 2

cat >editor.js <<'JS'
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'

const editor = createEditor({
  onError(error) {
    throw error
  },
})
editor.setRootElement(document.querySelector('#place'))
registerRichText(editor)
const write = () => $getRoot().clear().append($createParagraphNode().append($createTextNode('Alpha')))
editor.update(write, { discrete: true })
window.readValue = () => editor.getEditorState().read(() => $getRoot().getTextContent())
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

/** The editor's value, "Alpha" before, once `text` was inserted at `offset`. */
async function insert(text, offset) {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><div id="place" contenteditable></div>')
  await page.addScriptTag({ content: outputFiles[0].text })
  const value = await page.evaluate(
    async ([text, offset]) => {
      const pause = () => new Promise((resolve) => setTimeout(resolve, 500))
      const place = document.querySelector('#place')
      place.focus()
      await pause()
      getSelection().collapse(document.createTreeWalker(place, NodeFilter.SHOW_TEXT).nextNode(), offset)
      await pause()
      const returned = document.execCommand('insertText', false, text)
      await pause()
      return returned ? window.readValue() : 'refused'
    },
    [text, offset],
  )
  await page.close()
  return value
}

const cases = [
  ['LINK', 5, 'AlphaLINK'],
  ['one\ntwo', 5, 'Alphatwoone'],
  ['one\ntwo', 2, 'twotwopha'],
]
let asStated = true
for (const [text, offset, stated] of cases) {
  const seen = await insert(text, offset)
  console.log(`${JSON.stringify(text)} at ${'Alpha'.slice(0, offset)}|${'Alpha'.slice(offset)} -> ${JSON.stringify(seen)}`)
  asStated &&= seen === stated
}
await browser.close()
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
