import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { authenticate, chooseProtocol } from './socket-auth.ts';
import { Cable } from './cable.ts';
import type { Core } from './core.ts';
import { FrameHold } from './frame-hold.ts';
import type { MeetingListener } from './meetings.ts';
import type { ChatLine, Meeting, Participant, Room } from './model.ts';
import { chat, ownRoom, participantUpdate, roomUpdate } from './updates.ts';

/** All connections to `/rt`: observers, and participants, who are online while connected. */
export class Observer implements MeetingListener {
  readonly #connections = new Set<Cable>();
  readonly #core: Core;
  readonly #server: WebSocketServer;
  /** While held, no frame is sent. */
  readonly frameHold = new FrameHold();

  constructor(core: Core) {
    this.#core = core;
    this.#server = new WebSocketServer({
      noServer: true,
      handleProtocols: (offered) => chooseProtocol(core, [...offered]),
    });
    core.meetings.listeners.add(this);
  }

  connect(request: IncomingMessage, stream: Duplex, head: Buffer, url: URL): void {
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => socket.terminate());
      const target = authenticate(this.#core, request, url);
      const { clock, switches } = this.#core;
      const context = { clock, switches, frameHold: this.frameHold };
      if (target) return this.#serve(new Cable(target, socket, stream, context), socket);
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'unauthorized', reconnect: false }));
      socket.close();
    });
  }

  /** Open connections, of one room if given. */
  connections(room?: Room): Cable[] {
    return [...this.#connections].filter((cable) => !room || cable.room === room);
  }

  changed(meeting: Meeting): void {
    for (const cable of this.#connectionsOf(meeting)) broadcastState(cable, meeting);
  }

  moved(meeting: Meeting, person: Participant): void {
    for (const cable of this.#connectionsOf(meeting)) cable.broadcast(participantUpdate(meeting, person));
  }

  said(meeting: Meeting, message: ChatLine): void {
    for (const cable of this.#connectionsOf(meeting)) cable.send(chat(message));
  }

  ended(meeting: Meeting): void {
    for (const cable of this.connections(meeting.room)) {
      cable.send(roomUpdate(meeting));
      cable.close();
    }
  }

  #connectionsOf(meeting: Meeting): Cable[] {
    return this.connections(meeting.room).filter((cable) => cable.meeting === meeting);
  }

  #serve(cable: Cable, socket: WebSocket): void {
    this.#connections.add(cable);
    socket.on('message', (data: Buffer) => {
      const { command, identifier } = readCommand(data);
      if (command === 'subscribe') cable.subscribe(identifier, () => this.#enter(cable, socket));
      if (command === 'unsubscribe') cable.unsubscribe(identifier);
    });
    socket.on('close', () => this.#connections.delete(cable));
  }

  #enter(cable: Cable, socket: WebSocket): void {
    const { meetings } = this.#core;
    const { seat, meeting } = cable;
    if (seat) {
      meetings.enter(seat.meeting, seat.participant);
      socket.on('close', () => meetings.leave(seat.meeting, seat.participant));
    }
    if (meeting) sendState(cable, meeting);
  }
}

/** Sends the meeting's state after a change. */
function broadcastState(cable: Cable, meeting: Meeting): void {
  if (cable.seat) sendState(cable, meeting);
  else cable.broadcast(roomUpdate(meeting));
}

/** Sends the meeting's state, at the start of a connection. */
function sendState(cable: Cable, meeting: Meeting): void {
  if (cable.seat) cable.send(ownRoom(cable.seat));
  cable.send(roomUpdate(meeting));
}

function readCommand(data: Buffer): { command: unknown; identifier: string } {
  try {
    const { command, identifier } = JSON.parse(data.toString()) as Record<string, unknown>;
    return { command, identifier: String(identifier) };
  } catch {
    return { command: undefined, identifier: '' };
  }
}
