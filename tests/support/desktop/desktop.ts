import { Bus, type Reply } from './bus.ts';
import type { Incoming } from './message.ts';

/** A notification as it stands on the screen. */
export interface Notification {
  title: string;
  message: string;
  buttons: string[];
}

interface Shown extends Notification {
  /** What the browser calls the buttons, in their order. */
  keys: string[];
}

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';
/** Of `NotificationClosed`: the user has dismissed it, or the program has taken it away. */
const reasons = { dismissed: 2, closed: 3 };

/**
 * The desktop's notification area (freedesktop.org's Desktop Notifications) for one browser: the browser is
 * started with `address` as its session bus, shows its notifications here and hears of clicks from here.
 */
export class Desktop {
  readonly #shown = new Map<number, Shown>();
  /** The titles of all that drew attention anew, words that changed in place left out. */
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

  /** Clicks the notification with this title, or one of its buttons. */
  click(title: string, button?: string): void {
    const [id, shown] = this.#find(title);
    const key = button === undefined ? 'default' : shown.keys[shown.buttons.indexOf(button)];
    if (key === undefined)
      throw new Error(`“${title}” has no button “${button}”: ${shown.buttons.join(', ')}`);
    this.#signal('ActionInvoked', 'us', [id, key]);
    this.#remove(id, reasons.dismissed);
  }

  /** Takes all away, as desktops do when the program that showed them is gone. */
  forget(): void {
    this.#shown.clear();
  }

  /** Swipes the notification with this title away. */
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
    body.text(); // the program's name
    const replaced = body.uint();
    const id = replaced || ++this.#last;
    body.text(); // its icon
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
