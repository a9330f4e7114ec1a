#!/usr/bin/env bash
# html-to-text writes an address twice where the link's text is the address
#
# Software: html-to-text 10.0.1 (npm), default options
# Expected: <a href="URL">URL</a> becomes URL, as a mail program shows it.
# Seen: it becomes "URL [URL]". A text that has the address once as an address
#       and once behind a word carries it three times.
#       `hideLinkHrefIfSameAsText: true` on the selector `a` helps only while
#       both are equal to the letter: a slash at the end of one brings it back.
# Output seen:
#   default       "https://a.example/x [https://a.example/x]\n\nJoin [https://a.example/x]"
#   hidden        "https://a.example/x\n\nJoin [https://a.example/x]"
#   hidden, with / "https://a.example [https://a.example/]"
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund html-to-text@10.0.1 || exit 2

cat >check.mjs <<'JS'
import { htmlToText } from 'html-to-text'

const mail = '<p><a href="https://a.example/x">https://a.example/x</a></p><p><a href="https://a.example/x">Join</a></p>'
const slash = '<a href="https://a.example/">https://a.example</a>'
const hidden = { selectors: [{ selector: 'a', options: { hideLinkHrefIfSameAsText: true } }] }

const rows = [
  ['default      ', htmlToText(mail), 'https://a.example/x [https://a.example/x]\n\nJoin [https://a.example/x]'],
  ['hidden       ', htmlToText(mail, hidden), 'https://a.example/x\n\nJoin [https://a.example/x]'],
  ['hidden, with /', htmlToText(slash, hidden), 'https://a.example [https://a.example/]'],
]
for (const [name, seen] of rows) console.log(name, JSON.stringify(seen))

const asStated = rows.every(([, seen, stated]) => seen === stated)
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
