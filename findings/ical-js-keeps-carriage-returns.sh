#!/usr/bin/env bash
# ical.js writes a bare carriage return into a text
#
# Software: ical.js 2.2.1 (npm)
# Expected: a text of two lines, however it breaks them, becomes `one\ntwo`.
# Seen: only the line feed is escaped. Of CR LF, which is what the text of a mail
#       or of a form has, the CR stays as it is in the middle of the line, where
#       RFC 5545 allows no control character. Texts need LF before they go in.
# Output seen:
#   LF     "DESCRIPTION:one\\ntwo"
#   CR LF  "DESCRIPTION:one\r\\ntwo"
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund ical.js@2.2.1 || exit 2

cat >check.mjs <<'JS'
import ICAL from 'ical.js'

const written = (text) => {
  const property = new ICAL.Property('description')
  property.setValue(text)
  return property.toICALString()
}
const lf = written('one\ntwo')
const crLf = written('one\r\ntwo')
console.log('LF    ', JSON.stringify(lf))
console.log('CR LF ', JSON.stringify(crLf))

const asStated = lf === 'DESCRIPTION:one\\ntwo' && crLf === 'DESCRIPTION:one\r\\ntwo'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
