import type { Page } from '@playwright/test';
import { expect, team } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';

/** The request that checks a key. It starts no meeting and costs nothing. */
const CHECK = /^GET \/permalink\?page=1&limit=1$/;

async function save(options: Page, key: string): Promise<void> {
  await options.getByRole('textbox', { name: 'API key' }).fill(key);
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
}

const verdict = (options: Page, words: string) => options.getByRole('status').filter({ hasText: words });

/** Actions with API keys. */
export const apiKeys: Action[] = [
  {
    name: 'saves and checks a key that is refused, and then the right one',
    async perform(host) {
      const options = await host.focusOptions();
      await save(options, 'wrong');
      await expect(verdict(options, 'rejected this API key')).toBeVisible();
      await save(options, team.key);
    },
    async verify({ options, eyeson }) {
      await expect(verdict(options, 'Connected to Testers')).toBeVisible();
      expect(eyeson.requests.of(CHECK).map(({ headers }) => headers.authorization)).toEqual([
        'unknown key',
        'key of Testers',
      ]);
    },
  },
  {
    name: 'forgets a key and adds it again',
    async perform(host) {
      const options = await host.focusOptions();
      await options.getByRole('button', { name: 'Disconnect' }).click();
      await options.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
      await expect(verdict(options, 'Disconnected.')).toBeVisible();
      // The page sees the change in the database a moment later, and edits that team until then.
      await expect(options.getByRole('button', { name: 'Disconnect' })).toHaveCount(0);
      await save(options, team.key);
    },
    async verify({ options, popup, eyeson }) {
      await expect(verdict(options, 'Connected to Testers')).toBeVisible();
      await expect(popup.rows).toHaveCount(2);
      expect(eyeson.requests.of(CHECK)).not.toEqual([]);
    },
    criticalRequest: CHECK,
  },
];
