#!/usr/bin/env bash
# linkifyjs takes a closing typographic quotation mark into the link
#
# Software: linkifyjs 4.4.0 (npm)
# Expected: as with "…" and (…), the mark behind a quoted address ends it.
# Seen: only ASCII marks, brackets and 「…」 do. ”, “ (German), », ’, … and the
#       full-width 。 become the end of the address, which then leads nowhere.
# Output seen:
#   "https://a.example/x"   https://a.example/x
#   (https://a.example/x)   https://a.example/x
#   「https://a.example/x」   https://a.example/x
#   “https://a.example/x”   https://a.example/x”
#   „https://a.example/x“   https://a.example/x“
#   «https://a.example/x»   https://a.example/x»
#   ‘https://a.example/x’   https://a.example/x’
#   https://a.example/x…   https://a.example/x…
#   https://a.example/x。   https://a.example/x。
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund linkifyjs@4.4.0 || exit 2

cat >check.mjs <<'JS'
import { find } from 'linkifyjs'

const address = 'https://a.example/x'
const ends = [`"${address}"`, `(${address})`, `「${address}」`]
const goesOn = [`“${address}”`, `„${address}“`, `«${address}»`, `‘${address}’`, `${address}…`, `${address}。`]

const linkIn = (text) => find(text).map((link) => link.href)[0]
for (const text of [...ends, ...goesOn]) console.log(`${text}   ${linkIn(text)}`)

const asStated =
  ends.every((text) => linkIn(text) === address) &&
  goesOn.every((text) => linkIn(text) === address + text.at(-1))
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
