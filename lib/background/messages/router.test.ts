import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AppError, fail, ok } from '../../shared/errors/errors.ts';
import { readPlacement } from '../../shared/placement-log.ts';
import { fromContentScripts } from './from-content-scripts.ts';
import { fromOwnPages } from './from-own-pages.ts';
import { handleMessages } from './router.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const ownPage = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
const webPage = { id: 'test-extension-id', url: 'https://mail.google.com/mail/u/0/' };
const used = vi.fn<(data: unknown) => void>();
const removed = vi.fn<(data: unknown) => void>();

let listener: Listener;
let failure: AppError | undefined;

const send = (message: unknown, sender: object = ownPage) => listener(message, sender);

beforeEach(() => {
  failure = undefined;
  fakeBrowser.reset();
  used.mockReset();
  removed.mockReset();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as Listener;
  });
  handleMessages({
    public: {
      ...fromContentScripts,
      'room.used': async (data) => (failure ? fail(failure) : ok(used(data))),
    },
    privileged: { ...fromOwnPages, 'coHost.remove': async (data) => ok(removed(data)) },
  });
});

afterEach(() => vi.restoreAllMocks());

describe('a request that content scripts may send', () => {
  it.each([
    ['a content script', webPage],
    ['a page of the extension', ownPage],
  ])('is handled for %s', async (_, sender) => {
    expect(await send({ type: 'room.used', data: { roomId: '1' } }, sender)).toEqual(ok(undefined));
    expect(used).toHaveBeenCalledWith({ roomId: '1' });
  });

  it('reaches its handler without fields that the protocol does not have', async () => {
    await send({ type: 'room.used', data: { roomId: '1', accountId: 'other' } }, webPage);
    expect(used).toHaveBeenCalledWith({ roomId: '1' });
  });
});

describe('a request that only pages of the extension may send', () => {
  it('is handled for them', async () => {
    expect(await send({ type: 'coHost.remove', data: { token: 't' } })).toEqual(ok(undefined));
    expect(removed).toHaveBeenCalledWith({ token: 't' });
  });

  it.each([
    ['a content script', webPage],
    ['another extension', { ...ownPage, id: 'other' }],
    ['a sender without an address', { id: ownPage.id }],
    ['a web page whose address holds ours', { ...ownPage, url: `https://a.example/?${ownPage.url}` }],
  ])('gets “not-found” for %s, and the handler nothing', async (_, sender) => {
    const refused = { ok: false, error: { kind: 'not-found' } };
    expect(await send({ type: 'coHost.remove', data: { token: 't' } }, sender)).toEqual(refused);
    expect(removed).not.toHaveBeenCalled();
  });
});

describe('a request of another shape', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'room 1'],
    ['a room without an id', {}],
    ['a room whose id is empty', { roomId: '' }],
    ['a room whose id is a number', { roomId: 1 }],
    ['a room whose id is an object', { roomId: { toString: 'x' } }],
    ['an id of a megabyte', { roomId: 'x'.repeat(1_000_000) }],
  ])('gets “invalid” when it is %s, and the handler nothing', async (_, data) => {
    const refused = { ok: false, error: { kind: 'invalid' } };
    expect(await send({ type: 'room.used', data }, webPage)).toEqual(refused);
    expect(used).not.toHaveBeenCalled();
  });
});

describe('where a button was placed', () => {
  const log = (data: unknown, sender: object = webPage) => send({ type: 'placement.log', data }, sender);

  it('is stored for the site of the page that says so', async () => {
    expect(await log({ match: 'first', anchor: 'send by other marks' })).toMatchObject({ ok: true });
    expect(await readPlacement('gmail')).toMatchObject({ match: 'first', anchor: 'send by other marks' });
    expect(await readPlacement('google-calendar')).toBeUndefined();
  });

  it.each([
    [{ match: 'best', anchor: 'send' }],
    [{ match: 'first', anchor: '<b>send</b>' }],
    [{ match: 'first', anchor: 'https://example.com/' }],
    [{ match: 'first', anchor: 'x'.repeat(41) }],
    [{ match: 'first', anchor: '' }],
    [{ match: 'first' }],
  ])('is not stored as %o', async (data) => {
    expect(await log(data)).toEqual(fail({ kind: 'invalid' }));
    expect(await readPlacement('gmail')).toBeUndefined();
  });
});

describe('a message that is no request of ours', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'room.used'],
    ['an unknown type', { type: 'rooms.steal' }],
    ['a property of every object', { type: 'constructor' }],
    ['a type that is no text', { type: ['room.used'] }],
  ])('is left to others: %s', (_, message) => {
    expect(send(message)).toBeUndefined();
  });
});

it('a handler that throws is the error “storage”, so that nobody takes it for an update', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  used.mockImplementation(() => {
    throw new Error('full');
  });
  const failed = { ok: false, error: { kind: 'storage' } };
  expect(await send({ type: 'room.used', data: { roomId: '1' } })).toEqual(failed);
});

describe('an error', () => {
  const errors: [AppError, AppError][] = [
    [{ kind: 'invalid', detail: 'key sEcReT is not valid' }, { kind: 'invalid' }],
    [
      { kind: 'server', status: 503, retryAfter: 2 },
      { kind: 'server', status: 503, retryAfter: 2 },
    ],
    [
      { kind: 'server', status: 503 },
      { kind: 'server', status: 503 },
    ],
    [
      { kind: 'rate-limited', retryAfter: 2 },
      { kind: 'rate-limited', retryAfter: 2 },
    ],
    [{ kind: 'rate-limited' }, { kind: 'rate-limited' }],
    [{ kind: 'bad-key' }, { kind: 'bad-key' }],
  ];
  const note = { message: 'sEcReT' };

  it.each(errors)('%o has no words of Eyeson’s for a content script: %o', async (error, expected) => {
    failure = Object.assign({ ...error }, note);
    const answer = await send({ type: 'room.used', data: { roomId: '1' } }, webPage);
    expect(answer).toEqual(fail(expected));
  });

  it.each(errors)('%o is whole for a page of the extension', async (error) => {
    failure = error;
    expect(await send({ type: 'room.used', data: { roomId: '1' } })).toEqual(fail(error));
  });
});

it('a request of version 1.0, which had more around it, is handled like any other', async () => {
  const old = { id: 0, type: 'room.used', data: { roomId: '1' }, timestamp: 1 };
  expect(await send(old, webPage)).toEqual(ok(undefined));
  expect(used).toHaveBeenCalledWith({ roomId: '1' });
});
