/*
 * How it works: on Linux, browsers show notifications by calling `org.freedesktop.Notifications` on the D-Bus
 * session bus (freedesktop.org, Desktop Notifications Specification 1.2). The tests provide both sides of it:
 *
 * - `session-bus.ts` is the bus: a Unix socket with D-Bus authentication, with the services in this process.
 * - `message.ts` and `values.ts` encode and decode D-Bus messages, as far as a notification service needs them.
 * - This file is the service: it keeps the notifications that the browser shows (`Notify`, `CloseNotification`),
 *   and emits `ActionInvoked` and `NotificationClosed` when a test clicks or dismisses one.
 *
 * A browser uses it if it is started with `DBUS_SESSION_BUS_ADDRESS` set to `address`. So tests see real system
 * notifications, with the browser's own mapping of titles and buttons, and without a desktop.
 */
import { SessionBus, type MethodReply } from './session-bus.ts';
import type { DBusMessage } from './message.ts';

/** A visible notification. */
export interface Notification {
  title: string;
  /** The body, as it is read on this desktop. */
  message: string;
  /** Labels of the buttons. */
  buttons: string[];
}

interface ShownNotification extends Notification {
  /** The browser's action keys of the buttons, in the same order. */
  keys: string[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

const INTERFACE = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
/** Reason codes of `NotificationClosed`: expired, dismissed by the user, closed by the program. */
const closeReasons = { expired: 1, dismissed: 2, closed: 3 };

/** A notification server for one browser. Starts and stops its own session bus. */
export class NotificationServer {
  readonly #shown = new Map<number, ShownNotification>();
  /** Titles of all new notifications; replacements in place are not included. */
  readonly appeared: string[] = [];
  /** What it tells browsers that it can do. Firefox asks before its first notification, and then no more. */
  capabilities = ['actions', 'body', 'persistence'];
  /** Closes each new notification after this time, in milliseconds, as desktops do; undefined: never. */
  closesAfter: number | undefined;
  #bus: SessionBus;
  #last = 0;

  private constructor(bus: SessionBus) {
    this.#bus = bus;
  }

  /** Starts the server on a new session bus. */
  static async start(): Promise<NotificationServer> {
    const server: NotificationServer = new NotificationServer(
      await SessionBus.start({ [INTERFACE]: (call) => server.#handle(call) }),
    );
    return server;
  }

  get address(): string {
    return this.#bus.address;
  }

  close(): Promise<void> {
    return this.#bus.close();
  }

  notifications(): Notification[] {
    return [...this.#shown.values()].map(({ title, message, buttons }) => ({ title, message, buttons }));
  }

  /** Clicks the notification with this title, or one of its buttons. The notification then closes. */
  click(title: string, button?: string): void {
    const [id, shown] = this.#find(title);
    const key = button === undefined ? 'default' : shown.keys[shown.buttons.indexOf(button)];
    if (key === undefined)
      throw new Error(`“${title}” has no button “${button}”: ${shown.buttons.join(', ')}`);
    this.#signal('ActionInvoked', 'us', [id, key]);
    this.#remove(id, closeReasons.dismissed);
  }

  /** Removes all notifications without a signal, as desktops do when the program that showed them exits. */
  clear(): void {
    this.#shown.clear();
  }

  /** Dismisses the notification with this title. */
  dismiss(title: string): void {
    this.#remove(this.#find(title)[0], closeReasons.dismissed);
  }

  #find(title: string): [number, ShownNotification] {
    const found = [...this.#shown].find(([, shown]) => shown.title === title);
    if (found) return found;
    const titles = [...this.#shown.values()].map((shown) => shown.title);
    throw new Error(`No notification “${title}”; there are: ${titles.join(', ') || 'none'}`);
  }

  #handle({ header, body }: DBusMessage): MethodReply | undefined {
    switch (header.member) {
      case 'GetCapabilities':
        return { signature: 'as', values: [this.capabilities] };
      case 'GetServerInformation':
        return { signature: 'ssss', values: ['Tests', 'Tests', '1', '1.2'] };
      case 'Notify':
        return { signature: 'u', values: [this.#notify(body)] };
      case 'CloseNotification':
        this.#remove(body.uint(), closeReasons.closed);
        return { signature: '', values: [] };
      default:
        return undefined;
    }
  }

  #notify(body: DBusMessage['body']): number {
    body.text(); // application name
    const replaced = body.uint();
    const id = replaced || ++this.#last;
    body.text(); // application icon
    const title = body.text();
    if (!replaced) this.appeared.push(title);
    const message = this.#read(body.text());
    const actions = body.texts();
    const pairs = actions.flatMap((key, i) => (i % 2 === 0 ? [{ key, label: actions[i + 1] ?? '' }] : []));
    const buttons = pairs.filter(({ key }) => /^\d+$/.test(key));
    const shown = {
      title,
      message,
      buttons: buttons.map((each) => each.label),
      keys: buttons.map((each) => each.key),
    };
    this.#shown.set(id, shown);
    if (this.closesAfter !== undefined)
      setTimeout(
        () => this.#shown.get(id) === shown && this.#remove(id, closeReasons.expired),
        this.closesAfter,
      );
    return id;
  }

  /** Desktops with `body-markup` take a body for markup, so that browsers have to escape it for them. */
  #read(text: string): string {
    if (!this.capabilities.includes('body-markup')) return text;
    return text
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&(amp|lt|gt|quot|#39|apos);/g, (_, name) => entities[name] ?? '');
  }

  #remove(id: number, reason: number): void {
    if (this.#shown.delete(id)) this.#signal('NotificationClosed', 'uu', [id, reason]);
  }

  #signal(member: string, signature: string, values: (string | number)[]): void {
    this.#bus.signal({ path: PATH, interface: INTERFACE, member, signature }, values);
  }
}
