// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../shared/errors/errors.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import { insertText } from './insert-text.ts';

vi.mock(import('../../shared/messaging/send.ts'), { spy: true });

const sent = vi.mocked(sendMessage);
const guarded = vi.fn<(field: Element) => Promise<void>>();
const LINK = 'https://app.eyeson.team/permalink?guest=GuEsTtOkEn012345';
const HOST = 'https://app.eyeson.team/permalink?HoStToKeN';

function focusOn(properties: object): HTMLInputElement {
  const field = Object.assign(document.createElement('input'), properties);
  document.body.replaceChildren(field);
  field.focus();
  return field;
}

beforeEach(() => {
  Object.assign(fakeBrowser.dom, { openOrClosedShadowRoot: () => null });
  globalThis.permalinksFieldGuard = undefined;
  guarded.mockReset().mockResolvedValue(undefined);
  sent.mockReset().mockImplementation(async () => {
    globalThis.permalinksFieldGuard = guarded;
    return ok(undefined);
  });
  // No such editing here: the field takes the text at its end.
  Object.assign(document, {
    execCommand(_: string, __: boolean, text: string) {
      const { activeElement: field } = document;
      if (field && 'value' in field) field.value = `${String(field.value)}${text}`;
      return true;
    },
  });
});

describe('what warns of a host link', () => {
  it.each([`Join ${HOST}`, 'app.eyeson.team/permalink?HoStToKeN', '9clgjJXl1NzbcmF5vfXWhAVJ'])(
    'is loaded for a field with %s, once, and looks at it',
    async (value) => {
      const field = focusOn({ value });
      expect(await insertText(LINK)).toBe(true);
      await vi.waitFor(() => expect(guarded).toHaveBeenCalledWith(field));
      expect(await insertText(LINK)).toBe(true);
      await vi.waitFor(() => expect(guarded).toHaveBeenCalledTimes(2));
      expect(sent.mock.calls).toEqual([['fieldGuard.load']]);
    },
  );

  it('looks at a field that refuses the link, too', async () => {
    const field = focusOn({ value: HOST, readOnly: true });
    expect(await insertText(LINK)).toBe(false);
    await vi.waitFor(() => expect(guarded).toHaveBeenCalledWith(field));
  });

  it.each(['', 'Hello, Hanna', LINK])('is not needed beside %j', async (value) => {
    focusOn({ value });
    expect(await insertText(LINK)).toBe(true);
    expect(sent).not.toHaveBeenCalled();
  });

  it.each([{ type: 'password' }, { type: 'date' }, { type: 'button' }])(
    'never reads a field as %j',
    async (properties) => {
      const field = focusOn(properties);
      const read = vi.fn<() => string>(() => HOST);
      Object.defineProperty(field, 'value', { get: read });
      expect(await insertText(LINK)).toBe(false);
      expect(read).not.toHaveBeenCalled();
      expect(sent).not.toHaveBeenCalled();
    },
  );

  it('does not look at a password that is shown while it is typed', async () => {
    focusOn({ value: HOST, autocomplete: 'section-a current-password' });
    expect(await insertText(LINK)).toBe(true);
    expect(sent).not.toHaveBeenCalled();
  });
});
