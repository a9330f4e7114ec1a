import { createEyeson, type Eyeson } from '../../../lib/shared/eyeson/client.ts';
import { fakeFetch, type Answer, type Seen } from './fake-fetch.ts';

/** A client with a key, what its requests are answered, and what they were. */
export function setUp(...answers: [Answer, ...Answer[]]): { eyeson: Eyeson; seen: Seen[] } {
  const { fetch, seen } = fakeFetch(...answers);
  return { eyeson: createEyeson({ key: 'k', fetch }), seen };
}
