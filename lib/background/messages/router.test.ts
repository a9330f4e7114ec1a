import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../shared/errors/errors.ts';
import { fromContentScripts } from './from-content-scripts.ts';
import { fromOwnPages } from './from-own-pages.ts';
import { handleMessages } from './router.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const ownPage = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
const webPage = { id: 'test-extension-id', url: 'https://mail.google.com/mail/u/0/' };
const used = vi.fn<(data: unknown) => void>();
const removed = vi.fn<(data: unknown) => void>();

let listener: Listener;

const send = (message: unknown, sender: object = ownPage) => listener(message, sender);

beforeEach(() => {
  fakeBrowser.reset();
  used.mockReset();
  removed.mockReset();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as Listener;
  });
  handleMessages({
    public: { ...fromContentScripts, 'room.used': async (data) => ok(used(data)) },
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
