import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { googleNumber, hintOf, isCertain, isTrustedSender, pageAccount, siteOf } from './sender.ts';

const anna = 'anna@example.com';
const ben = 'ben@example.com';
const gmail = 'https://mail.google.com/mail';
const from = (url: string) => ({ id: fakeBrowser.runtime.id, url });
const ownPage = from('chrome-extension://test-extension-id/options.html');

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put(account);
  await db.googleAccounts.bulkPut([
    { id: 0, email: anna, accountId: 'of-anna', roomId: 'annas' },
    { id: 1, email: ben, accountId: 'of-ben', roomId: 'bens' },
    { id: 2, accountId: 'of-carla' },
  ]);
});

describe('the number of a Google account is read from the address of the page alone', () => {
  it.each([
    [`${gmail}/u/0/`, 0],
    [`${gmail}/u/1/#inbox`, 1],
    [`${gmail}/u/12`, 12],
    ['https://calendar.google.com/calendar/u/2/r/eventedit', 2],
    ['https://calendar.google.com/calendar/r', 0],
    [`${gmail}/u/0/?q=/u/1/`, 0],
    [`${gmail}/?next=/u/1/`, 0],
    [`${gmail}/#search/u/1/`, 0],
    [`${gmail}/u/9999999999/`, 0],
  ])('%s: %i', (url, number) => expect(googleNumber(from(url))).toBe(number));
});

describe('the account of a page', () => {
  it.each([
    ['its own', {}, 'of-anna'],
    ['its own, though it says another number', { google: 1 }, 'of-anna'],
    ['its own, though it says another’s address', { email: ben }, 'of-anna'],
    ['its own, though it says a new address', { email: 'mallory@example.com' }, 'of-anna'],
  ])('is %s', async (_, claim, accountId) => {
    const before = await db.googleAccounts.toArray();
    expect(await pageAccount(from(`${gmail}/u/0/`), claim)).toMatchObject({ accountId });
    expect(await db.googleAccounts.toArray()).toEqual(before);
  });

  it('gets the address that the page tells where none is known', async () => {
    await pageAccount(from(`${gmail}/u/2/`), { email: 'carla@example.com' });
    await pageAccount(from(`${gmail}/u/3/`), { email: 'dan@example.com' });
    await pageAccount(from(`${gmail}/u/4/d/AEoRXRQ1abc/`), { email: 'boss@example.com' });
    expect(await db.googleAccounts.where('id').above(1).toArray()).toEqual([
      { id: 2, accountId: 'of-carla', email: 'carla@example.com' },
      { id: 3, email: 'dan@example.com' },
      { id: 4 },
    ]);
  });

  it('of the extension is the one that it names', async () => {
    expect(await hintOf(ownPage, { google: 1 })).toEqual({ google: 1 });
    expect(await hintOf(ownPage)).toBeUndefined();
  });
});

describe('a page is certainly one of its account', () => {
  it.each([
    [`${gmail}/u/0/`, anna, true],
    [`${gmail}/u/0/`, 'Anna@Example.com', true],
    [`${gmail}/u/0/`, undefined, false],
    [`${gmail}/u/0/`, ben, false],
    [`${gmail}/u/2/`, anna, false],
    [`${gmail}/u/0/d/AEoRXRQ1abc/`, anna, false],
    [`${gmail}/u/0/d/AEoRXRQ1abc/#inbox`, undefined, false],
    [ownPage.url, undefined, true],
  ])('%s that says %s: %s', async (url, email, expected) => {
    expect(await isCertain(from(url), { ...(email && { email }) })).toBe(expected);
  });
});

it.each([
  [`${gmail}/u/0/`, 'gmail'],
  ['https://calendar.google.com/calendar/r', 'google-calendar'],
  ['https://mail.google.com.example/', undefined],
  ['https://example.com/?https://mail.google.com/', undefined],
  [ownPage.url, undefined],
])('%s is a page of %s', (url, site) => expect(siteOf(from(url))?.name).toBe(site));

it.each([
  [ownPage, true],
  [{ ...ownPage, id: 'other' }, false],
  [from(`${gmail}/`), false],
  [from(`https://a.example/?${ownPage.url}`), false],
  [{ id: ownPage.id }, false],
])('%o is trusted: %s', (sender, trusted) => expect(isTrustedSender(sender)).toBe(trusted));
