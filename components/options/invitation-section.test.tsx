// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../lib/shared/errors/errors.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { InvitationSection } from './invitation-section.tsx';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const TOKEN = '9clgjJXl1NzbcmF5vfXWhAVJ';
const hostLink = `https://app.eyeson.team/permalink?${TOKEN}`;
const room = aRoom('Board');
const stored = () => settings.templates.getValue();
const mail = () => screen.findByRole('textbox', { name: 'In emails' });

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(sendMessage).mockImplementation(async (...[type]) =>
    ok((type === 'room.guestLinkFor' ? room.guestLink : [TOKEN]) as never),
  );
});
afterEach(cleanup);

async function write(text: string) {
  render(<InvitationSection account={account} first={[room]} />);
  const field = await mail();
  fireEvent.input(field, { target: { value: text } });
  fireEvent.change(field);
}

describe.each([
  ['a host link', hostLink],
  ['a host’s token', TOKEN],
])('a text with %s', (_, secret) => {
  beforeEach(async () => {
    await write(`Come: ${secret} {link}`);
    await screen.findByText(/contains your host link\. Anyone who has it/);
    expect(await stored()).toEqual({});
  });

  it('is kept when that was replaced', async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Replace with guest link' }));
    await waitFor(async () =>
      expect(await stored()).toEqual({ 'mail-en': `Come: ${room.guestLink} {link}` }),
    );
    expect(await mail()).toHaveProperty('value', `Come: ${room.guestLink} {link}`);
  });

  it('is kept as it is when the host leaves it', async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
    await waitFor(async () => expect(await stored()).toEqual({ 'mail-en': `Come: ${secret} {link}` }));
  });

  it('is not kept when the host writes another', async () => {
    fireEvent.input(await mail(), { target: { value: 'Come: {link}' } });
    fireEvent.change(await mail());
    await waitFor(async () => expect(await stored()).toEqual({ 'mail-en': 'Come: {link}' }));
  });
});
