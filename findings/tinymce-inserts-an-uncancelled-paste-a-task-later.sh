#!/usr/bin/env bash
# TinyMCE does not cancel a paste that it is going to insert
#
# Software: tinymce 8.9.2, bundled by esbuild 0.28.2 and driven by playwright-core
#           1.65.1 (npm); the installed Chromium, seen with 156.0.8078.108
# Expected: `dispatchEvent` returns true, nobody cancelled the event: the editor does
#           not take it, and the text may be typed with `execCommand` instead.
# Seen: it returns true, the caret has moved into a hidden paste bin, and the text
#       is inserted a task later. Who types right after it writes into the bin, and
#       who types after that has the text twice.
# Output seen:
#   not cancelled: true
#   same tick:     "Alpha" and "%MCEPASTEBIN%"
#   later:         "AlphaLINK"
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
npm install --silent --ignore-scripts --no-audit --no-fund tinymce@8.9.2 esbuild@0.28.2 playwright-core@1.65.1 || exit 2

cat >editor.js <<'JS'
import tinymce from 'tinymce'
import 'tinymce/icons/default'
import 'tinymce/models/dom'
import 'tinymce/themes/silver'

const options = { selector: '#place', license_key: 'gpl', inline: true, skin: false, content_css: false }
tinymce.init(options).then(([editor]) => {
  editor.setContent('<p>Alpha</p>')
  window.editor = editor
})
JS

cat >check.mjs <<'JS'
import { buildSync } from 'esbuild'
import { chromium } from 'playwright-core'

const { outputFiles } = buildSync({ entryPoints: ['editor.js'], bundle: true, write: false, format: 'iife' })
const args = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: args.split(' ') })
console.log('Chromium', browser.version())

const page = await browser.newPage()
await page.setContent('<!doctype html><div id="place"></div>')
await page.addScriptTag({ content: outputFiles[0].text })
await page.waitForFunction(() => window.editor)
const seen = await page.evaluate(async () => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 500))
  const body = window.editor.getBody()
  body.focus()
  await pause()
  const text = document.createTreeWalker(body, NodeFilter.SHOW_TEXT).nextNode()
  getSelection().collapse(text, text.length)
  await pause()

  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', 'LINK')
  const notCancelled = body.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  )
  const sameTick = body.innerText.trim().split(/\n+/)
  await pause()
  return { notCancelled, sameTick, later: window.editor.getContent({ format: 'text' }) }
})
await browser.close()
console.log('not cancelled:', seen.notCancelled)
console.log('same tick:    ', seen.sameTick.map((line) => JSON.stringify(line)).join(' and '))
console.log('later:        ', JSON.stringify(seen.later))

const asStated = seen.notCancelled && seen.sameTick[0] === 'Alpha' && seen.later === 'AlphaLINK'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
