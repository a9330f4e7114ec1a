#!/usr/bin/env bash
# linkify-it and linkifyjs take invisible letters behind an address into the link
#
# Software: linkify-it 6.1.0, linkifyjs 4.4.0 (npm)
# Expected: a letter of no width that nobody sees, such as a chat or an editor
#           puts behind a pasted address, ends it, as a space does.
# Seen: both make it a part of the link, which then leads nowhere: as
#       %E2%80%8B it is the end of the last parameter. A byte order mark ends it in
#       linkifyjs, and in linkify-it not even that.
# Output seen:
#   linkify-it   U+200B in   U+200E in   U+2060 in   U+00AD in   U+FEFF in   U+0020 ends it
#   linkifyjs    U+200B in   U+200E in   U+2060 in   U+00AD in   U+FEFF ends it   U+0020 ends it
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund linkify-it@6.1.0 linkifyjs@4.4.0 || exit 2

cat >check.mjs <<'JS'
import { LinkifyIt } from 'linkify-it'
import { find } from 'linkifyjs'

const address = 'https://a.example/x?guest=T'
const letters = ['\u200b', '\u200e', '\u2060', '\u00ad', '\ufeff', ' ']
const linkifiers = {
  'linkify-it': (text) => new LinkifyIt().match(text)[0].url,
  linkifyjs: (text) => find(text)[0].href,
}

const takes = (linkIn, letter) => linkIn(`${address}${letter} and more`) !== address
const name = (letter) => `U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`
for (const [linkifier, linkIn] of Object.entries(linkifiers))
  console.log(
    linkifier.padEnd(12),
    letters.map((letter) => `${name(letter)} ${takes(linkIn, letter) ? 'in' : 'ends it'}`).join('   '),
  )

const asStated = Object.values(linkifiers).every(
  (linkIn) =>
    letters.slice(0, 4).every((letter) => takes(linkIn, letter)) && !takes(linkIn, ' '),
)
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
