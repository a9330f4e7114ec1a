#!/usr/bin/env bash
# ical.js folds to lines of 76 octets
#
# Software: ical.js 2.2.1 (npm)
# Expected: no line is longer than 75 octets without its line break (RFC 5545,
#           3.1), which is also what `ICAL.foldLength` says.
# Seen: the space that starts a continued line is not counted, so every line but
#       the first has up to 76. Whoever compares its output with the RFC's limit
#       fails it, and whoever takes it as a reference writes too long lines.
# Output seen:
#   foldLength 75
#   lines of 75, 76, 76, 76, 13 octets
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

const event = new ICAL.Component('vevent')
event.addPropertyWithValue('description', 'a'.repeat(300))
const lines = event.toString().split('\r\n').slice(1, -1)
const lengths = lines.map((line) => Buffer.byteLength(line))
console.log('foldLength', ICAL.foldLength)
console.log('lines of', lengths.join(', '), 'octets')

const asStated = ICAL.foldLength === 75 && lengths[0] === 75 && lengths[1] === 76
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
