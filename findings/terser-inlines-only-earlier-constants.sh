#!/usr/bin/env bash
# Terser inlines a module's constant only if it stands before its single use
#
# Software: terser 5.51.4 (npm), module: true, three passes
# Expected: a constant that is used once, in one function, is put there wherever
#           in the module it is declared; to read, a function may come first.
# Seen: declared below the function it stays a variable of its own, at every
#       number of passes. Inside of a function body both forms are inlined, so
#       it also depends on the bundler's output format (ES module or IIFE).
# Output seen:
#   module, constant first: export function f(t){return t.getAttribute("guest-link")}
#   module, constant last:  export function f(e){return e.getAttribute(t)}const t="guest-link";
#   IIFE, constant first:   globalThis.f=function(t){return t.getAttribute("guest-link")};
#   IIFE, constant last:    globalThis.f=function(t){return t.getAttribute("guest-link")};
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund terser@5.51.4 || exit 2

cat >check.mjs <<'JS'
import { minify } from 'terser'

const constant = `const NAME = 'guest-link';`
const user = 'function f(element) { return element.getAttribute(NAME) }'
const compress = { passes: 3 }
const inModule = async (source) => (await minify(source, { module: true, compress })).code
const inFunction = async (source) => (await minify(`(() => { ${source} globalThis.f = f })()`, { compress })).code

const rows = [
  ['module, constant first:', await inModule(`${constant} export ${user}`), true],
  ['module, constant last: ', await inModule(`export ${user} ${constant}`), false],
  ['IIFE, constant first:  ', await inFunction(`${constant} ${user}`), true],
  ['IIFE, constant last:   ', await inFunction(`${user} ${constant}`), true],
]
for (const [name, code] of rows) console.log(name, code)

const asStated = rows.every(([, code, inlined]) => code.includes('getAttribute("guest-link")') === inlined)
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
