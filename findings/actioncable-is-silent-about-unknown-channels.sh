#!/usr/bin/env bash
# Action Cable answers nothing to a subscription to a channel that does not exist
#
# Software: Debian's ruby-actioncable and puma, seen with Action Cable 6.1.7.10 and
#           puma 5.6.5; ws 8.23.0 (npm) as the client
# Expected: `reject_subscription`, as for a channel that rejects.
# Seen: no frame at all, and the connection goes on. A typing error in the name, or a
#       channel that the server no longer has, looks like one that is slow: only a time
#       limit of the client's own finds it. The same holds for subscribing twice: the
#       second gets neither a confirmation nor a rejection.
# Output seen:
#   no such channel: nothing
#   a channel that rejects: reject_subscription
#   the same channel twice: confirm_subscription
# Date: 2026-11-29
# Exit: 0 as stated, 1 changed, 2 not installed
set -euo pipefail

command -v puma >/dev/null || exit 2
ruby -e 'require "action_cable"' || exit 2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund ws@8.23.0 || exit 2

cat >config.ru <<'RUBY'
require 'action_cable'
require 'logger'

class Connection < ActionCable::Connection::Base; end

class OpenChannel < ActionCable::Channel::Base; end

class ClosedChannel < ActionCable::Channel::Base
  def subscribed
    reject
  end
end

config = ActionCable.server.config
config.connection_class = -> { Connection }
config.cable = { 'adapter' => 'async' }
config.logger = Logger.new(File::NULL)
config.disable_request_forgery_protection = true
run ActionCable.server
RUBY

cat >check.mjs <<'JS'
import { execFileSync, spawn } from 'node:child_process'
import WebSocket from 'ws'

console.log('Action Cable', execFileSync('ruby', ['-e', 'require "action_cable"; puts ActionCable.version']).toString().trim())
const server = spawn('puma', ['--bind', 'tcp://127.0.0.1:0', 'config.ru'])
process.once('exit', () => server.kill())
const address = await new Promise((resolve, reject) => {
  let output = ''
  server.stdout.on('data', (part) => {
    output += part
    const port = /Listening on http:\/\/127\.0\.0\.1:(\d+)\n/.exec(output)?.[1]
    if (port) resolve(`ws://127.0.0.1:${port}/`)
  })
  server.once('close', () => reject(new Error(output)))
})

/** Subscribes on one connection, once welcomed; gives all later frames but pings until a second after the answer, or until ten without. */
async function framesAfterSubscribing(...channels) {
  const socket = new WebSocket(address, ['actioncable-v1-json'])
  const frames = []
  const answered = new Promise((resolve) => {
    socket.on('message', (data) => {
      const frame = JSON.parse(data)
      if (frame.type === 'welcome') {
        for (const channel of channels) {
          socket.send(JSON.stringify({ command: 'subscribe', identifier: JSON.stringify({ channel }) }))
        }
      } else if (frame.type !== 'ping') frames.push(frame)
      if (frame.type?.endsWith('_subscription')) resolve()
    })
  })
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 10_000))])
  await new Promise((resolve) => setTimeout(resolve, 1000))
  socket.terminate()
  return frames
}

const cases = [
  ['no such channel', ['NoSuchChannel'], ''],
  ['a channel that rejects', ['ClosedChannel'], 'reject_subscription'],
  ['the same channel twice', ['OpenChannel', 'OpenChannel'], 'confirm_subscription'],
]
let asStated = true
for (const [name, channels, stated] of cases) {
  const seen = (await framesAfterSubscribing(...channels)).map((frame) => frame.type).join(', ')
  console.log(`${name}: ${seen || 'nothing'}`)
  asStated &&= seen === stated
}
console.log(asStated ? 'as stated' : 'changed')
process.exit(asStated ? 0 : 1)
JS
node check.mjs
