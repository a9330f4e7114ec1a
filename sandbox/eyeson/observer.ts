import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { admit, chooseProtocol } from './socket-auth.ts';
import { Cable } from './cable.ts';
import type { Core } from './core.ts';
import { Gate } from './frame-hold.ts';
import type { Watcher } from './meetings.ts';
import type { ChatLine, Meeting, Participant, Room } from './model.ts';
import { chat, ownRoom, participantUpdate, roomUpdate } from './updates.ts';

/** Everybody who is connected to `/rt`: observers, and the people inside, who are inside by that. */
export class Observer implements Watcher {
  readonly #cables = new Set<Cable>();
  readonly #core: Core;
  readonly #server: WebSocketServer;
  /** While it is closed, no frame goes out. */
  readonly gate = new Gate();

  constructor(core: Core) {
    this.#core = core;
    this.#server = new WebSocketServer({
      noServer: true,
      handleProtocols: (offered) => chooseProtocol(core, [...offered]),
    });
    core.meetings.watchers.add(this);
  }

  connect(request: IncomingMessage, stream: Duplex, head: Buffer, url: URL): void {
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => socket.terminate());
      const place = admit(this.#core, request, url);
      const surroundings = { clock: this.#core.clock, gate: this.gate };
      if (place) return this.#serve(new Cable(place, socket, stream, surroundings), socket);
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'unauthorized', reconnect: false }));
      socket.close();
    });
  }

  /** The open connections, of one room if that is given. */
  cables(room?: Room): Cable[] {
    return [...this.#cables].filter((cable) => !room || cable.room === room);
  }

  changed(meeting: Meeting): void {
    for (const cable of this.#about(meeting)) greet(cable, meeting);
  }

  moved(meeting: Meeting, person: Participant): void {
    for (const cable of this.#about(meeting)) cable.send(participantUpdate(meeting, person));
  }

  said(meeting: Meeting, line: ChatLine): void {
    for (const cable of this.#about(meeting)) cable.send(chat(line));
  }

  ended(meeting: Meeting): void {
    for (const cable of this.cables(meeting.room)) {
      cable.send(roomUpdate(meeting));
      cable.close();
    }
  }

  #about(meeting: Meeting): Cable[] {
    return this.cables(meeting.room).filter((cable) => cable.meeting === meeting);
  }

  #serve(cable: Cable, socket: WebSocket): void {
    this.#cables.add(cable);
    socket.on('message', (data: Buffer) => {
      const { command, identifier } = readCommand(data);
      if (command === 'subscribe' && cable.subscribe(identifier)) this.#enter(cable, socket);
      if (command === 'unsubscribe') cable.unsubscribe(identifier);
    });
    socket.on('close', () => this.#cables.delete(cable));
  }

  #enter(cable: Cable, socket: WebSocket): void {
    const { meetings } = this.#core;
    const { seat, meeting } = cable;
    if (seat) {
      meetings.enter(seat.meeting, seat.participant);
      socket.on('close', () => meetings.leave(seat.meeting, seat.participant));
    }
    if (meeting) greet(cable, meeting);
  }
}

/** What a connection hears at its start, and whenever the meeting has changed. */
function greet(cable: Cable, meeting: Meeting): void {
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
