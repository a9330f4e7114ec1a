#!/usr/bin/env bash
# Squire drops the space that a pasted text begins with
#
# Software: squire-rte 2.4.8, bundled by esbuild 0.28.2 and driven by
#           playwright-core 1.65.1 (npm); the installed Chromium, seen with
#           156.0.8078.108
# Expected: a paste of " LINK" behind "Alpha" gives "Alpha LINK", as one of "LINK "
#           before it gives "LINK Alpha".
# Seen: the space is gone, and the link is glued to the word. Squire makes the text
#       into HTML and drops white space at its start; at its end it puts a space that
#       does not break (U+00A0), and where that is pasted it is kept.
# Output seen:
#   " LINK" behind:      "AlphaLINK"
#   "\u00a0LINK" behind: "Alpha\u00a0LINK"
#   "LINK " before:      "LINK\u00a0Alpha"
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
npm install --silent --ignore-scripts --no-audit --no-fund squire-rte@2.4.8 esbuild@0.28.2 playwright-core@1.65.1 || exit 2

cat >editor.js <<'JS'
import Squire from 'squire-rte'

const sanitizeToDOMFragment = (html) => document.createRange().createContextualFragment(html)
window.editor = new Squire(document.querySelector('#place'), { blockTag: 'P', sanitizeToDOMFragment })
JS

cat >check.mjs <<'JS'
import { buildSync } from 'esbuild'
import { chromium } from 'playwright-core'

const { outputFiles } = buildSync({ entryPoints: ['editor.js'], bundle: true, write: false, format: 'iife' })
const args = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: args.split(' ') })
console.log('Chromium', browser.version())

/** Pastes a text behind or before "Alpha" and tells what the editor holds then. */
async function paste(text, offset) {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><div id="place" contenteditable></div>')
  await page.addScriptTag({ content: outputFiles[0].text })
  await page.evaluate(
    ([text, offset]) => {
      window.editor.setHTML('<p>Alpha</p>')
      window.editor.focus()
      const word = document.createTreeWalker(document.querySelector('#place'), NodeFilter.SHOW_TEXT).nextNode()
      getSelection().collapse(word, offset)
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.querySelector('#place').dispatchEvent(event)
    },
    [text, offset],
  )
  await page.waitForFunction(() => window.editor.getHTML().includes('LINK'))
  const held = await page.evaluate(() => {
    const { body } = new DOMParser().parseFromString(window.editor.getHTML(), 'text/html')
    return body.textContent
  })
  await page.close()
  return JSON.stringify(held).replaceAll('\u00a0', '\\u00a0')
}

const seen = [await paste(' LINK', 5), await paste('\u00a0LINK', 5), await paste('LINK ', 0)]
await browser.close()
for (const [index, name] of ['" LINK" behind:     ', '"\\u00a0LINK" behind:', '"LINK " before:     '].entries())
  console.log(name, seen[index])

const asStated = seen.join() === '"AlphaLINK","Alpha\\u00a0LINK","LINK\\u00a0Alpha"'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
