/** A WebSocket whose other end is the test. */
export class FakeSocket extends EventTarget {
  readonly sent: unknown[] = [];
  closed = false;
  readonly url: URL;
  readonly protocols: string[];

  constructor(url: string | URL, protocols: string | string[] = []) {
    super();
    this.url = new URL(url);
    this.protocols = [protocols].flat();
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  /** The handshake fails. */
  refuse(): void {
    this.dispatchEvent(new Event('error'));
    this.drop();
  }

  drop(): void {
    this.dispatchEvent(new Event('close'));
  }

  /** A frame comes in; a text as it is. */
  receive(frame: unknown): void {
    const data = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  welcome(): void {
    this.receive({ type: 'welcome' });
    this.receive({ type: 'confirm_subscription', identifier: '{"channel":"RoomChannel"}' });
  }

  unauthorized(): void {
    this.receive({ type: 'disconnect', reason: 'unauthorized', reconnect: false });
    this.drop();
  }

  tell(message: unknown): void {
    this.receive({ identifier: '{"channel":"RoomChannel"}', message });
  }
}

/** A WebSocket class that keeps what is made of it. */
export function fakeSockets(): { sockets: FakeSocket[]; WebSocket: typeof WebSocket } {
  const sockets: FakeSocket[] = [];
  class Kept extends FakeSocket {
    constructor(...parameters: ConstructorParameters<typeof FakeSocket>) {
      super(...parameters);
      sockets.push(this);
    }
  }
  return { sockets, WebSocket: Kept as unknown as typeof WebSocket };
}
