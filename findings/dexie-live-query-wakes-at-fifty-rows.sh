#!/usr/bin/env bash
# Dexie's live queries of one row run again at any write of fifty rows or more
#
# Software: dexie 4.4.7, on fake-indexeddb 6.2.8 (npm)
# Expected: `liveQuery(() => table.get(key))` runs again when a write touches that
#           key, whatever else is written.
# Seen: that holds for writes of up to 49 rows. From 50 on no single keys are noted:
#       the write counts as one of the whole table, and every live query of that
#       table runs again. A sync that puts all rows each time wakes all of them as
#       soon as somebody has fifty.
# Output seen:
#   other rows written in one bulkPut -> times that the query ran again
#   1 -> 0
#   49 -> 0
#   50 -> 1
#   200 -> 1
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund dexie@4.4.7 fake-indexeddb@6.2.8 || exit 2

cat >check.mjs <<'JS'
import 'fake-indexeddb/auto'
import Dexie, { liveQuery } from 'dexie'

const db = new Dexie('finding')
db.version(1).stores({ rooms: 'id' })

/** How often the query of the row `watched` runs again, until a write of that row itself wakes it. */
async function runsAfter(rows) {
  await db.rooms.clear()
  await db.rooms.put({ id: 'watched', name: 'first' })
  let runs = 0
  let read = () => {}
  const subscription = liveQuery(() => {
    runs += 1
    return db.rooms.get('watched')
  }).subscribe((row) => read(row?.name))
  const until = (name) => new Promise((resolve) => (read = (seen) => seen === name && resolve()))
  await until('first')
  const before = runs

  await db.rooms.bulkPut(Array.from({ length: rows }, (_, index) => ({ id: `other ${index}` })))
  await new Promise((resolve) => setTimeout(resolve, 500))
  const seen = runs - before
  const woken = until('last')
  await db.rooms.put({ id: 'watched', name: 'last' })
  await woken
  subscription.unsubscribe()
  return seen
}

console.log('other rows written in one bulkPut -> times that the query ran again')
let asStated = true
for (const [rows, stated] of [[1, 0], [49, 0], [50, 1], [200, 1]]) {
  const seen = await runsAfter(rows)
  console.log(`${rows} -> ${seen}`)
  asStated &&= seen === stated
}
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
