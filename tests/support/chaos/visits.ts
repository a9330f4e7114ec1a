import type { MockEyeson } from '../../../sandbox/eyeson/mock-eyeson.ts';
import type { Prng } from '../prng.ts';

/** What a guest does, and what the host is right to hear of it. */
export const kinds = [
  'is served',
  'leaves',
  'reloads the page and leaves',
  'reloads the page, which is noticed late, and leaves',
  'comes to a host who is in',
] as const;
export type Kind = (typeof kinds)[number];

/** Texts that somebody may have in their name. */
const decorations = [
  '',
  'Müller-Lüdenscheidt',
  'دانا',
  'אבגד (דנה)',
  '\u202Eevil\u202C',
  '\u2067isolated\u2069',
  'A\u200Bnn\u00ADa',
  '50%s off %1$s & %d',
  '<b>Bold</b> <img src=x onerror=alert(1)>',
  '&amp; &lt;',
  '"quoted" \'names\' `too`',
  '$1 $& ${name} {0}',
  '🧑‍🚀👩🏽‍💻',
  '=HYPERLINK("x")',
  'line\nbreak\tand tab',
  '__proto__',
  'constructor',
];

/** Names with the sign that separates plural forms. */
const pipes = ['Ann | Acme', '|', 'a | b | c | d'];

/** The longest name, in letters. */
const LONGEST = 252;

export interface Visit {
  /** Part of the name, by which the visit is found wherever the name stands. */
  token: string;
  name: string;
  roomId: string;
  kind: Kind;
}

/** Throws a visit. @param withPipes whether names may have a `|` */
export function throwVisit(
  prng: Prng,
  { token, roomId, withPipes }: Pick<Visit, 'token' | 'roomId'> & { withPipes: boolean },
): Visit {
  return { token, name: throwName(prng, token, withPipes), roomId, kind: prng.pick(...kinds) };
}

/** Throws a name that begins with a text. @param withPipes whether it may have a `|` */
export function throwName(prng: Prng, start: string, withPipes: boolean): string {
  const texts = withPipes ? [...decorations, ...pipes] : decorations;
  const decoration = texts[prng.throw(texts.length + 1)] ?? 'x'.repeat(LONGEST);
  return `${start} ${decoration}`.slice(0, LONGEST);
}

/** Whether the guest waits when they have come. */
export const waits = ({ kind }: Visit): boolean => kind !== 'comes to a host who is in';

/** How often a notification of the visit may appear: one that returns after a reload appears again, without a sound. */
export const mostTold = ({ kind }: Visit): number =>
  ({
    'is served': 1,
    leaves: 1,
    'reloads the page and leaves': 2,
    'reloads the page, which is noticed late, and leaves': 1,
    'comes to a host who is in': 0,
  })[kind];

/** How often the visit is listed as missed in the end. */
export const missed = ({ kind }: Visit): number =>
  kind === 'is served' || kind === 'comes to a host who is in' ? 0 : 1;

/** One round's guests and hosts, who come and go. */
export class Round {
  readonly #eyeson: MockEyeson;
  /** By token and room: ids of participants. */
  readonly #guests = new Map<string, string>();
  readonly #hosts = new Map<string, string>();

  constructor(eyeson: MockEyeson) {
    this.#eyeson = eyeson;
  }

  enter({ token, name, roomId }: Visit): void {
    this.#guests.set(token, this.#eyeson.enter(roomId, { name, guest: true }));
  }

  leave({ token }: Visit): void {
    this.#eyeson.leave(this.#guests.get(token) ?? '');
  }

  reload(visit: Visit): void {
    if (visit.kind === 'reloads the page and leaves') {
      this.leave(visit);
      return this.enter(visit);
    }
    if (visit.kind !== 'reloads the page, which is noticed late, and leaves') return;
    const before = this.#guests.get(visit.token) ?? '';
    this.enter(visit);
    this.#eyeson.leave(before);
  }

  enterHost({ roomId }: Visit): void {
    this.#hosts.set(roomId, this.#eyeson.enter(roomId, { name: 'Hanna Host', guest: false }));
  }

  reloadHost(visit: Visit): void {
    this.#eyeson.leave(this.#hosts.get(visit.roomId) ?? '');
    this.enterHost(visit);
  }
}
