import { Bus, type Reply } from './bus.ts';
import type { Incoming } from './message.ts';

/** A visible notification. */
export interface Notification {
  title: string;
  /** The body. */
  message: string;
  /** Labels of the buttons. */
  buttons: string[];
}

interface Shown extends Notification {
  /** The browser's action keys of the buttons, in the same order. */
  keys: string[];
}

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';
/** Reason codes of `NotificationClosed`: dismissed by the user, closed by the program. */
const reasons = { dismissed: 2, closed: 3 };

/**
 * A notification server (freedesktop.org Desktop Notifications) on a D-Bus session bus of its own, for one
 * browser.
 */
export class Desktop {
  readonly #shown = new Map<number, Shown>();
  /** Titles of all new notifications; replacements in place are not included. */
  readonly appeared: string[] = [];
  #bus: Bus;
  #last = 0;

  private constructor(bus: Bus) {
    this.#bus = bus;
  }

  static async start(): Promise<Desktop> {
    const desktop: Desktop = new Desktop(await Bus.start({ [name]: (call) => desktop.#answer(call) }));
    return desktop;
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
    this.#remove(id, reasons.dismissed);
  }

  /** Removes all notifications without a signal, as desktops do when the program that showed them exits. */
  forget(): void {
    this.#shown.clear();
  }

  /** Dismisses the notification with this title. */
  dismiss(title: string): void {
    this.#remove(this.#find(title)[0], reasons.dismissed);
  }

  #find(title: string): [number, Shown] {
    const found = [...this.#shown].find(([, shown]) => shown.title === title);
    if (found) return found;
    const titles = [...this.#shown.values()].map((shown) => shown.title);
    throw new Error(`No notification “${title}”; there are: ${titles.join(', ') || 'none'}`);
  }

  #answer({ header, body }: Incoming): Reply | undefined {
    switch (header.member) {
      case 'GetCapabilities':
        return { signature: 'as', values: [['actions', 'body', 'persistence']] };
      case 'GetServerInformation':
        return { signature: 'ssss', values: ['Tests', 'Tests', '1', '1.2'] };
      case 'Notify':
        return { signature: 'u', values: [this.#notify(body)] };
      case 'CloseNotification':
        this.#remove(body.uint(), reasons.closed);
        return { signature: '', values: [] };
      default:
        return undefined;
    }
  }

  #notify(body: Incoming['body']): number {
    body.text(); // application name
    const replaced = body.uint();
    const id = replaced || ++this.#last;
    body.text(); // application icon
    const title = body.text();
    if (!replaced) this.appeared.push(title);
    const message = body.text();
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
    return id;
  }

  #remove(id: number, reason: number): void {
    if (this.#shown.delete(id)) this.#signal('NotificationClosed', 'uu', [id, reason]);
  }

  #signal(member: string, signature: string, values: (string | number)[]): void {
    this.#bus.signal({ path, interface: name, member, signature }, values);
  }
}
