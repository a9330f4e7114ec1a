/**
 * Behaviour that Eyeson's public documentation leaves open, one switch each. The first value is the
 * default. Clients have to handle every value.
 */
const choices = {
  /** Status for an unknown key. */
  badKey: [401, 403],
  /** Shape of an error reply's body. */
  errorBody: ['error', 'errors', 'empty', 'html'],
  /** Beyond 60 requests per minute and key: no limit, or 429 with or without `Retry-After`. */
  rateLimit: ['off', 'retry-after', 'plain'],
  /** Largest `limit` of a page of permalinks. */
  largestLimit: [25, 100, 'none'],
  listOrder: ['newest-first', 'oldest-first'],
  /** How `PUT` applies `options`: merge, replace, or merge but replace `custom_fields`. */
  putOptions: ['merge', 'replace', 'merge-but-replace-custom-fields'],
  deleteBody: ['empty', 'object', 'permalink', 'text'],
  addHostStatus: [201, 200],
  /** Adding a host with an existing id: creates another host, or returns the existing one. */
  sameHost: ['another', 'same'],
  unknownToken: [404, 401, 410],
  startStatus: [201, 200],
  /** Status of `POST /permalink/:user_token` after expiry. */
  expiredStart: [410, 403],
  /** Status of `POST /guests/:guest_token` while no meeting is running. */
  guestBeforeStart: [410, 404],
  /** Whether `GET /rooms` returns pages of 25. */
  roomsPages: ['paged', 'all'],
  /** Name of a room created without one. */
  unnamedRoom: ['generic', 'null', 'empty'],
  /** Whose `user_token`, `user` and `links.gui` are part of list, get and put replies. */
  hostInReplies: ['first', 'none'],
  /** Id of a permalink's meeting in `GET /rooms`. */
  runningId: ['permalink', 'other'],
  /** How the observer accepts the key as a subprotocol: after ActionCable's, alone, or not at all. */
  observerKey: ['protocol-and-key', 'key', 'query'],
  /** What an observer of a room without a running meeting gets. */
  observerIdle: ['unauthorized', 'silent'],
  /** Whether an observer's connection is lost 50 ms after its confirmation. */
  observerDrops: ['never', 'after-hello'],
  /**
   * Order of the observer's events. Rails sends broadcasts through a pool of threads, so that those of one moment can
   * arrive in the other order (seen in Rails 6.1).
   */
  observerOrder: ['as-sent', 'swapped'],
  /**
   * Which of the observer's events are lost: none; those after the first state and before the confirmation, which comes
   * late then (seen in Rails 6.1); or every third one.
   */
  observerLoss: ['none', 'before-confirmation', 'every-third'],
} as const;

type Choices = typeof choices;
/** Current value of each switch. */
export type Switches = { -readonly [Name in keyof Choices]: Choices[Name][number] } & { reset(): void };

const defaults = () =>
  Object.fromEntries(Object.entries(choices).map(([name, values]) => [name, values[0]])) as Omit<
    Switches,
    'reset'
  >;

/** Creates switches with default values. */
export const newSwitches = (): Switches => {
  const switches: Switches = { ...defaults(), reset: () => void Object.assign(switches, defaults()) };
  return switches;
};

/** All values of every switch, for tests that iterate over them. */
export const switchValues: Choices = choices;
