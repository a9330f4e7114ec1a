#!/usr/bin/env bash
# linkify-it finds no link behind an underscore
#
# Software: linkify-it 6.1.0 (npm)
# Expected: an address in the marks of Markdown's italics is found, as it is in
#           those of its bold, of brackets and of quotation marks.
# Seen: behind `_` there is none at all, whether the mark comes again or not;
#       behind `*` there is one, with the closing star in it. A template that
#       sets its link in such marks sends guests no link, or a dead one.
# Output seen:
#   (https://a.example/x)    https://a.example/x
#   "https://a.example/x"    https://a.example/x
#   *https://a.example/x*    https://a.example/x*
#   _https://a.example/x_    nothing
#   _https://a.example/x     nothing
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund linkify-it@6.1.0 || exit 2

cat >check.mjs <<'JS'
import { LinkifyIt } from 'linkify-it'

const address = 'https://a.example/x'
const linkIn = (text) => new LinkifyIt().match(text)?.[0].url
const texts = [`(${address})`, `"${address}"`, `*${address}*`, `_${address}_`, `_${address}`]
for (const text of texts) console.log(text.padEnd(24), linkIn(text) ?? 'nothing')

const asStated =
  linkIn(texts[0]) === address &&
  linkIn(texts[1]) === address &&
  linkIn(texts[2]) === `${address}*` &&
  linkIn(texts[3]) === undefined &&
  linkIn(texts[4]) === undefined
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
