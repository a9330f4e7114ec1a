#!/usr/bin/env bash
# Action Cable sends what a channel transmits in `subscribed` before the confirmation
#
# Software: Debian's ruby-actioncable and puma, seen with Action Cable 6.1.7.10 and
#           puma 5.6.5; ws 8.23.0 (npm) as the client
# Expected: `confirm_subscription` is the first frame of a subscription, data follow.
# Seen: what `subscribed` transmits comes first, with a stream and without one. A client
#       that makes its state at the confirmation, or drops frames of subscriptions that
#       are not confirmed, loses the first state that the server sends.
# Output seen:
#   PlainChannel: message, confirm_subscription
#   StreamChannel: message, confirm_subscription
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

class PlainChannel < ActionCable::Channel::Base
  def subscribed
    transmit({ text: 'first' })
  end
end

class StreamChannel < ActionCable::Channel::Base
  def subscribed
    stream_from 'room'
    transmit({ text: 'first' })
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

const orders = []
for (const channel of ['PlainChannel', 'StreamChannel']) {
  const order = (await framesAfterSubscribing(channel)).map((frame) => frame.type ?? 'message').join(', ')
  console.log(`${channel}: ${order}`)
  orders.push(order)
}
const asStated = orders.every((order) => order === 'message, confirm_subscription')
console.log(asStated ? 'as stated' : 'changed')
process.exit(asStated ? 0 : 1)
JS
node check.mjs
