#!/usr/bin/env bash
# ical-generator changes an event's URL that has a comma or a semicolon
#
# Software: ical-generator 11.1.2, read back with ical.js 2.2.1 (npm)
# Expected: URL is of the value type URI, which knows no escaping (RFC 5545,
#           3.3.13), so the address is in the file as it was given.
# Seen: it is escaped like a text. A reader that follows the RFC gets the
#       backslashes as part of the address.
# Output seen:
#   given    https://a.example/x?a=1,2;b=3
#   written  URL;VALUE=URI:https://a.example/x?a=1\,2\;b=3
#   read     https://a.example/x?a=1\,2\;b=3
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund ical-generator@11.1.2 ical.js@2.2.1 || exit 2

cat >check.mjs <<'JS'
import ical from 'ical-generator'
import ICAL from 'ical.js'

const given = 'https://a.example/x?a=1,2;b=3'
const calendar = ical()
calendar.createEvent({ start: new Date('2026-12-01T09:00:00Z'), summary: 'Weekly', url: given })
const file = calendar.toString()
const written = file.split('\r\n').find((line) => line.startsWith('URL'))
const read = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent').getFirstPropertyValue('url')
console.log('given   ', given)
console.log('written ', written)
console.log('read    ', read)

const asStated = written.endsWith('?a=1\\,2\\;b=3') && read !== given
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
