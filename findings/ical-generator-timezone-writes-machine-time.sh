#!/usr/bin/env bash
# ical-generator, told a time zone, writes the computer's local time without one
#
# Software: ical-generator 11.1.2 (npm)
# Expected: a calendar with the timezone Europe/Vienna writes the moment 09:00 UTC
#           as 10:00 of that zone.
# Seen: a `Date` is written as the local time of the computer that runs it, and
#       without a TZID: a floating time. On a server in New York the event is at
#       04:00, wherever it is read. DTSTAMP, which has to be UTC, floats as well.
#       Without a time zone all three are right and in UTC.
# Output seen:
#   no timezone, computer in UTC                DTSTART:20261201T090000Z
#   no timezone, computer in America/New_York   DTSTART:20261201T090000Z
#   Europe/Vienna, computer in UTC              DTSTART:20261201T090000
#   Europe/Vienna, computer in America/New_York DTSTART:20261201T040000
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund ical-generator@11.1.2 || exit 2

cat >write.mjs <<'JS'
import ical from 'ical-generator'

const calendar = ical(process.argv[2] ? { timezone: process.argv[2] } : {})
calendar.createEvent({ start: new Date('2026-12-01T09:00:00Z'), summary: 'Weekly' })
console.log(calendar.toString().split('\r\n').find((line) => line.startsWith('DTSTART')))
JS

same=0
check() { # zone of the computer, zone of the calendar, what was seen
  local seen
  seen=$(TZ=$1 node write.mjs "$2")
  printf '%-43s %s\n' "${2:-no timezone}, computer in $1" "$seen"
  [ "$seen" = "$3" ] || same=1
}
check UTC '' DTSTART:20261201T090000Z
check America/New_York '' DTSTART:20261201T090000Z
check UTC Europe/Vienna DTSTART:20261201T090000
check America/New_York Europe/Vienna DTSTART:20261201T040000

if [ "$same" = 0 ]; then echo 'as stated'; else echo 'changed'; fi
exit "$same"
