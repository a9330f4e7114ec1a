import * as fc from 'fast-check';
import type { PresenceEvent } from '../../lib/background/presence/reducer.ts';

const someone = {
  id: fc.constantFrom('1', '2', '3', '4', '5'),
  name: fc.constantFrom('Anna', 'Ben', 'Carla'),
  guest: fc.boolean(),
};
const inside = fc.uniqueArray(fc.record({ ...someone, online: fc.constant(true) }), {
  selector: ({ id }) => id,
  maxLength: 5,
});
const snapshot = fc.record({ kind: fc.constant('snapshot' as const), participants: inside });
const frame = fc.record({
  kind: fc.constant('participant' as const),
  participant: fc.record({ ...someone, online: fc.boolean() }),
});
const ended = fc.constant<PresenceEvent>({ kind: 'ended' });

export interface TimedEvent {
  /** Milliseconds since the previous event. */
  after: number;
  event: PresenceEvent;
}

/** Whatever Eyeson may send, in any order and with anything missing: frames and polls that need not fit each other. */
export const anyHistory = fc.array(
  fc.record<TimedEvent>({
    after: fc.integer({ min: 0, max: 200 }).map((seconds) => seconds * 1000),
    event: fc.oneof({ arbitrary: frame, weight: 5 }, { arbitrary: snapshot, weight: 3 }, ended),
  }),
  { maxLength: 40 },
);

export const anySnapshot = snapshot;
