#!/usr/bin/env bash
# @aklinker1/zero-zip, and so WXT's packages, give every file month 0 and day 0
#
# Software: @aklinker1/zero-zip 1.0.1 (npm), as `wxt zip` 0.21.4 uses it; Python 3's zipfile
# Expected: without a date of its own a file has the first that the format can hold,
#           1 January 1980, so that archives are the same whenever they are made.
# Seen: the field is 0, that is 1980-00-00. It is the same each time, but it is no date:
#       Info-ZIP shows it as it is, and `datetime(*info.date_time)` throws in Python.
# Output seen:
#   (1980, 0, 0, 0, 0, 0)
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

command -v python3 >/dev/null || exit 2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund @aklinker1/zero-zip@1.0.1 || exit 2

cat >make.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { createZip } from '@aklinker1/zero-zip'
const archive = createZip({ level: 9 })
archive.addFile('a.txt', 'a')
writeFileSync('a.zip', await archive.toBuffer())
JS
node make.mjs
seen=$(python3 -c 'import zipfile; print(zipfile.ZipFile("a.zip").infolist()[0].date_time)')
echo "$seen"
[ "$seen" = "(1980, 0, 0, 0, 0, 0)" ] && echo "as stated" || { echo changed; exit 1; }
