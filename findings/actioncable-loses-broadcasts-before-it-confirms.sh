#!/usr/bin/env bash
# Action Cable's `stream_from` does not stream yet when it returns
#
# Software: Debian's ruby-actioncable and puma, seen with Action Cable 6.1.7.10 and
#           puma 5.6.5; ws 8.23.0 (npm) as the client
# Expected: after `stream_from 'room'` the subscriber gets what is broadcast to 'room',
#           at the latest from the next line of `subscribed` on.
# Seen: the stream begins later, on another thread, and only then comes the confirmation.
#       A broadcast in the next line misses most new subscribers (it is a race: of ten,
#       none to two got theirs), and nothing brings it later. A client has to ask for
#       the state once after it was confirmed; what came before is no complete history.
# Output seen:
#   10 subscribers: 10 confirmed, 0 got their own broadcast
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

class RoomChannel < ActionCable::Channel::Base
  def subscribed
    own = "room #{object_id}"
    stream_from own
    ActionCable.server.broadcast(own, { text: 'just after stream_from' })
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

const SUBSCRIBERS = 10
const all = await Promise.all(Array.from({ length: SUBSCRIBERS }, () => framesAfterSubscribing('RoomChannel')))
const confirmed = all.filter((frames) => frames.some((frame) => frame.type === 'confirm_subscription')).length
const reached = all.filter((frames) => frames.some((frame) => frame.message)).length
console.log(`${SUBSCRIBERS} subscribers: ${confirmed} confirmed, ${reached} got their own broadcast`)
const asStated = confirmed > 0 && reached < confirmed
console.log(asStated ? 'as stated' : 'changed')
process.exit(asStated ? 0 : 1)
JS
node check.mjs
