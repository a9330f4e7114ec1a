/**
 * Everything Eyeson's public documents leave open, one switch each; the first value is the default.
 * Clients have to cope with every value.
 */
const choices = {
  /** Which status means a bad key. */
  badKey: [401, 403],
  /** What an error's body is. */
  errorBody: ['error', 'errors', 'empty', 'html'],
  /** From 60 requests a minute and key on: nothing, or 429 with or without `Retry-After`. */
  rateLimit: ['off', 'retry-after', 'plain'],
  /** The most permalinks a page can have. */
  largestLimit: [25, 100, 'none'],
  listOrder: ['newest-first', 'oldest-first'],
  /** What `options` of a `PUT` do to those that are there, and what their `custom_fields` do. */
  putOptions: ['merge', 'replace', 'merge-but-replace-custom-fields'],
  deleteBody: ['empty', 'object', 'permalink', 'text'],
  addHostStatus: [201, 200],
  /** What a room gets that is given a host with the id of one it has: another host, or the same again. */
  sameHost: ['another', 'same'],
  unknownToken: [404, 401, 410],
  startStatus: [201, 200],
  /** `POST /permalink/:user_token` after the expiry. */
  expiredStart: [410, 403],
  /** `POST /guests/:guest_token` while the meeting does not run. */
  guestBeforeStart: [410, 404],
  /** Whether `GET /rooms` has pages of 25. */
  roomsPages: ['paged', 'all'],
  /** The name of a room that was made without one. */
  unnamedRoom: ['generic', 'null', 'empty'],
  /** Whose `user_token`, `user` and `links.gui` list, get and put tell. */
  hostInReplies: ['first', 'none'],
  /** The id under which `GET /rooms` lists a permalink's meeting. */
  runningId: ['permalink', 'other'],
  /** How the observer takes the key as a subprotocol: after ActionCable's own, alone, or not at all. */
  observerKey: ['protocol-and-key', 'key', 'query'],
  /** What an observer of a room that does not run gets. */
  observerIdle: ['unauthorized', 'silent'],
} as const;

type Choices = typeof choices;
export type Switches = { -readonly [Name in keyof Choices]: Choices[Name][number] } & { reset(): void };

const defaults = () =>
  Object.fromEntries(Object.entries(choices).map(([name, values]) => [name, values[0]])) as Omit<
    Switches,
    'reset'
  >;

export const newSwitches = (): Switches => {
  const switches: Switches = { ...defaults(), reset: () => void Object.assign(switches, defaults()) };
  return switches;
};

/** Every value of every switch, for tests that go through all of them. */
export const switchValues: Choices = choices;
