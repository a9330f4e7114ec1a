import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import type { AppError } from './errors.ts';
import { explain } from './explain.ts';

const errors: AppError[] = [
  { kind: 'offline' },
  { kind: 'timeout' },
  { kind: 'no-key' },
  { kind: 'bad-key' },
  { kind: 'key-locked' },
  { kind: 'gone' },
  { kind: 'expired', at: Date.parse('2026-03-01T12:00:00Z') },
  { kind: 'meeting-over' },
  { kind: 'not-found' },
  { kind: 'rate-limited' },
  { kind: 'rate-limited', retryAfter: 30 },
  { kind: 'too-many' },
  { kind: 'server', status: 503 },
  { kind: 'bad-reply' },
  { kind: 'invalid' },
  { kind: 'invalid', detail: 'name is too long' },
  { kind: 'past' },
  { kind: 'too-far' },
  { kind: 'reminders-full' },
  { kind: 'storage' },
  { kind: 'no-access' },
  { kind: 'updated' },
];

describe('an error becomes a sentence', () => {
  it.each(errors)('%o', (error) => expect(explain(error)).toMatch(/^[A-Z“].+\.$/));

  it('of its own, for each', () => {
    expect(new Set(errors.map(explain)).size).toBe(errors.length);
  });

  it('that names the seconds to wait, rounded up', () => {
    expect(explain({ kind: 'rate-limited', retryAfter: 2.1 })).toContain('3 seconds');
    expect(explain({ kind: 'rate-limited', retryAfter: 1 })).toContain('1 second.');
  });

  it('with Eyeson’s own words and status in it', () => {
    expect(explain({ kind: 'invalid', detail: 'name is too long' })).toContain('name is too long');
    expect(explain({ kind: 'server', status: 503 })).toContain('503');
  });

  it('that names the day on which a link has expired', () => {
    expect(explain({ kind: 'expired', at: Date.parse('2026-03-01T12:00:00Z') })).toContain('Mar 1, 2026');
  });

  it.each(['de', 'fr'])('in %s, too', async (language) => {
    const keys = async (name: string) =>
      (await parseMessagesFile(`locales/${name}.yml`))
        .map(({ key }) => key.join('.'))
        .filter((key) => key.startsWith('errors.') && !/\.(one|few|many)$/.test(key));
    expect(await keys(language)).toEqual(await keys('en'));
  });
});
