#!/usr/bin/env bash
# The SVG of qr has no ground, so that on black it cannot be scanned
#
# Software: qr 0.7.0, @resvg/resvg-js 2.6.2 (npm)
# Expected: `encodeQR(text, 'svg', { border: 4 })` is a code with its quiet zone,
#           as its `gif` is, wherever the file is put.
# Seen: the SVG has the dark squares alone. Border and light squares show what is
#       behind: on a black page all is black, and qr's own decoder finds nothing.
#       A white rectangle before the path mends it.
# Output seen:
#   on white   https://a.example/x
#   on black   nothing
#   on black, with a rectangle   https://a.example/x
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund qr@0.7.0 @resvg/resvg-js@2.6.2 || exit 2

cat >check.mjs <<'JS'
import { Resvg } from '@resvg/resvg-js'
import { encodeQR } from 'qr'
import { decodeQR } from 'qr/decode.js'

const address = 'https://a.example/x'
const bare = encodeQR(address, 'svg', { border: 4 })
const withGround = bare.replace(/<svg[^>]*>/, '$&<rect width="100%" height="100%" fill="#fff"/>')

function scan(svg, background) {
  const { width, height, pixels } = new Resvg(svg, { background, fitTo: { mode: 'width', value: 400 } }).render()
  try {
    return decodeQR({ width, height, data: new Uint8Array(pixels) })
  } catch {
    return undefined
  }
}

const onWhite = scan(bare, 'white')
const onBlack = scan(bare, 'black')
const mended = scan(withGround, 'black')
console.log('on white  ', onWhite)
console.log('on black  ', onBlack ?? 'nothing')
console.log('on black, with a rectangle  ', mended)

const asStated = onWhite === address && onBlack === undefined && mended === address
console.log(asStated ? 'as stated' : 'changed')
process.exitCode = asStated ? 0 : 1
JS
node check.mjs
