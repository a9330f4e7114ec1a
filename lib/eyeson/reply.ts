import * as v from 'valibot';
import { fail, ok, type Result } from './errors.ts';

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A reply's body, checked and in our words; anything else is a `bad-reply`. */
export function read<T>(schema: v.GenericSchema<unknown, T>, text: string): Result<T> {
  const parsed = v.safeParse(schema, parseJson(text));
  return parsed.success ? ok(parsed.output) : fail({ kind: 'bad-reply' });
}

/** Those of a list that can be read: one broken item does not cost the others. */
export function readable<T>(schema: v.GenericSchema<unknown, T>, items: unknown[]): T[] {
  return items.flatMap((item) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });
}
