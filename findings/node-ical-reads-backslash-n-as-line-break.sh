#!/usr/bin/env bash
# node-ical reads an escaped backslash before an n as a line break
#
# Software: node-ical 0.27.2 (npm)
# Expected: `C:\\new` in a file is the text C:\new (RFC 5545, 3.3.11: `\\` is one
#           backslash), as ical.js 2.2.1 reads it.
# Seen: the second backslash and the n are taken as a line break, the first stays:
#       a path of Windows comes out in two lines, and its n is lost.
# Output seen:
#   in the file  C:\\new
#   ical.js      "C:\\new"
#   node-ical    "C:\\\new"      (C, colon, backslash, line feed, e, w)
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund node-ical@0.27.2 ical.js@2.2.1 || exit 2

cat >check.mjs <<'JS'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

const escaped = String.raw`C:\\new`
const file = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example//finding//EN',
  'BEGIN:VEVENT',
  'UID:1@example.com',
  'DTSTAMP:20261129T080000Z',
  'DTSTART:20261201T090000Z',
  `LOCATION:${escaped}`,
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
const byIcalJs = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent').getFirstPropertyValue('location')
const byNodeIcal = nodeIcal.sync.parseICS(file)['1@example.com'].location
console.log('in the file ', escaped)
console.log('ical.js     ', JSON.stringify(byIcalJs))
console.log('node-ical   ', JSON.stringify(byNodeIcal))

const asStated = byIcalJs === 'C:\\new' && byNodeIcal === 'C:\\\new'
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
