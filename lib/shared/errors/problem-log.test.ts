import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { attempt, noteProblem, readProblems } from './problem-log.ts';

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await fakeBrowser.storage.session.clear();
});

it('counts the same problem, and lists the latest last', async () => {
  await noteProblem('badge', new TypeError('no tab'));
  await noteProblem('notification', new Error('no icon'));
  await noteProblem('badge', new TypeError('no tab'));
  expect(await readProblems()).toMatchObject([
    { where: 'notification', message: 'Error: no icon', times: 1 },
    { where: 'badge', message: 'TypeError: no tab', times: 2 },
  ]);
});

it('keeps the last twenty, also of those that come at once', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, n) => noteProblem('badge', new Error(`error ${n}`))));
  const messages = (await readProblems()).map(({ message }) => message);
  expect(messages).toEqual(Array.from({ length: 20 }, (_, n) => `Error: error ${n + 10}`));
});

it.each([
  ['a link', 'at https://app.eyeson.team/permalink?TOKEN there', 'at (link) there'],
  ['a token', 'key 3f9AbCdEf0123456789xyz refused', 'key (token) refused'],
  ['a quoted name', 'cannot show “Board of Acme” or "Anna"', 'cannot show (text) or (text)'],
])('keeps no %s', async (_, message, kept) => {
  await noteProblem('badge', new Error(message));
  expect(await readProblems()).toMatchObject([{ message: `Error: ${kept}` }]);
});

it('gives what to go on with', async () => {
  expect(await attempt('setting', () => Promise.reject(new Error('no')), 5)).toBe(5);
  expect(await attempt('setting', async () => 7, 5)).toBe(7);
});

it('lets the rest go on where it cannot be stored', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('full'));
  await expect(noteProblem('badge', new Error('no tab'))).resolves.toBeUndefined();
});
