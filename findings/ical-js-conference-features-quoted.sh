#!/usr/bin/env bash
# ical.js makes one feature of the features of a CONFERENCE
#
# Software: ical.js 2.2.1 (npm)
# Expected: FEATURE=AUDIO,VIDEO is a list of two (RFC 7986), is read as one, and
#           is written as it came, like MEMBER of an ATTENDEE.
# Seen: it is read as the one value "AUDIO,VIDEO" and written in quotation marks,
#       which then is the name of one unknown feature. One CONFERENCE a feature,
#       or one feature only, survives.
# Output seen:
#   "AUDIO,VIDEO"
#   CONFERENCE;FEATURE="AUDIO,VIDEO";LABEL=Join;VALUE=URI:https://a.example/x
#   ["mailto:a@example.com","mailto:b@example.com"]
#   ATTENDEE;MEMBER="mailto:a@example.com","mailto:b@example.com":mailto:c@example.com
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

const event = [
  'BEGIN:VEVENT',
  'UID:1@example.com',
  'DTSTAMP:20261129T080000Z',
  'DTSTART:20261201T090000Z',
  'CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Join:https://a.example/x',
  'ATTENDEE;MEMBER="mailto:a@example.com","mailto:b@example.com":mailto:c@example.com',
  'END:VEVENT',
].join('\r\n')
const component = new ICAL.Component(ICAL.parse(event))
const conference = component.getFirstProperty('conference')
const attendee = component.getFirstProperty('attendee')

console.log(JSON.stringify(conference.getParameter('feature')))
console.log(conference.toICALString())
console.log(JSON.stringify(attendee.getParameter('member')))
console.log(attendee.toICALString())

const asStated =
  conference.getParameter('feature') === 'AUDIO,VIDEO' &&
  conference.toICALString().includes('FEATURE="AUDIO,VIDEO"') &&
  attendee.getParameter('member').length === 2
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
