# An observer as Eyeson's may be: Rails' Action Cable with one channel. The key comes in the subprotocols or the query.
# POST /broadcast sends its body to all subscribers of a room, POST /restart ends all connections as a deployment does.
require 'action_cable'
require 'json'
require 'logger'

KEY = ENV.fetch('KEY')
STATE = { type: 'room_update', content: { started_at: '2026-11-29T10:00:00Z', shutdown: false, participants: [] } }.freeze

class Connection < ActionCable::Connection::Base
  identified_by :room_id

  def connect
    offered = request.headers['Sec-WebSocket-Protocol'].to_s.split(/,\s*/)
    reject_unauthorized_connection unless [*offered, request.params['api_key']].include?(KEY)
    self.room_id = request.params['room_id']
  end
end

class RoomChannel < ActionCable::Channel::Base
  def subscribed
    return reject if room_id == 'rejected'

    stream_from "room #{room_id}"
    transmit(STATE)
  end
end

config = ActionCable.server.config
config.connection_class = -> { Connection }
config.cable = { 'adapter' => 'async' }
config.logger = Logger.new(File::NULL)
config.disable_request_forgery_protection = true

map('/rt') { run ActionCable.server }
map('/broadcast') do
  run(lambda do |env|
    room_id, message = JSON.parse(env['rack.input'].read).values_at('room_id', 'message')
    ActionCable.server.broadcast("room #{room_id}", message)
    [204, {}, []]
  end)
end
map('/restart') do
  run(lambda do |_env|
    ActionCable.server.restart
    [204, {}, []]
  end)
end
