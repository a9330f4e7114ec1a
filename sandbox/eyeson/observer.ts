import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { admit, chooseProtocol } from './admission.ts';
import { Cable } from './cable.ts';
import type { Core } from './core.ts';
import type { Watcher } from './meetings.ts';
import type { Meeting, Participant, Room } from './model.ts';
import { iso, participantReply, runningReply, seatReply } from './replies.ts';
import { isOnline } from './model.ts';

/** Everybody who is connected to `/rt`: observers, and the people inside. */
export class Observer implements Watcher {
  readonly #cables = new Set<Cable>();
  readonly #core: Core;
  readonly #server: WebSocketServer;

  constructor(core: Core) {
    this.#core = core;
    this.#server = new WebSocketServer({
      noServer: true,
      handleProtocols: (offered) => chooseProtocol(core, [...offered]),
    });
  }

  connect(request: IncomingMessage, stream: Duplex, head: Buffer, url: URL): void {
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      const place = admit(this.#core, request, url);
      if (place) this.#welcome(socket, new Cable(socket, this.#core.clock, place.room, place.seat));
      else {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'unauthorized', reconnect: false }));
        socket.close();
      }
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
    const message = { type: 'participant_update', participant: participantReply(person, meeting) };
    for (const cable of this.#about(meeting)) cable.send(message);
  }

  said(meeting: Meeting, { id, from, text, at }: Room['chats'][number]): void {
    const message = { type: 'chat', id, cid: from.id, content: text, created_at: iso(at) };
    for (const cable of this.#about(meeting)) cable.send(message);
  }

  ended(meeting: Meeting): void {
    for (const cable of this.cables(meeting.room)) {
      cable.send(roomUpdate(meeting));
      cable.close();
    }
  }

  closeAll(): void {
    for (const cable of this.#cables) cable.cut();
  }

  #about(meeting: Meeting): Cable[] {
    return this.cables(meeting.room).filter((cable) => cable.meeting === meeting);
  }

  #welcome(socket: WebSocket, cable: Cable): void {
    const { meetings } = this.#core;
    const { seat } = cable;
    let inside = false;
    this.#cables.add(cable);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#cables.delete(cable);
      if (seat && inside) meetings.leave(seat.meeting, seat.participant);
    });
    socket.on('message', (data: Buffer) => {
      const { command, identifier } = readCommand(data);
      if (identifier === undefined) return;
      if (command === 'unsubscribe') cable.unsubscribe(identifier);
      if (command !== 'subscribe' || !cable.subscribe(identifier)) return;
      if (seat) meetings.enter(seat.meeting, seat.participant);
      inside = true;
      if (cable.meeting) greet(cable, cable.meeting);
    });
  }
}

/** What a connection hears at its start, and whenever the meeting has changed. */
function greet(cable: Cable, meeting: Meeting): void {
  if (cable.seat) {
    cable.send({ type: meeting.ready ? 'room_ready' : 'room_setup', content: seatReply(cable.seat) });
  }
  cable.send(roomUpdate(meeting));
}

const roomUpdate = (meeting: Meeting) => ({
  type: 'room_update',
  content: {
    ...runningReply(meeting),
    options: meeting.room.options,
    participants: [...meeting.participants.values()]
      .filter(isOnline)
      .map((person) => participantReply(person, meeting)),
    playbacks: [],
    presentation: null,
    broadcasts: [],
    recording: null,
  },
});

function readCommand(data: Buffer): { command?: unknown; identifier?: string } {
  try {
    const value = JSON.parse(data.toString()) as { command?: unknown; identifier?: unknown } | null;
    return typeof value?.identifier === 'string'
      ? { command: value.command, identifier: value.identifier }
      : {};
  } catch {
    return {};
  }
}
