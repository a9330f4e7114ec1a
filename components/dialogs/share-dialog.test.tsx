// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../lib/shared/errors/errors.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { aRoom } from '../../tests/support/samples.ts';
import { ShareDialog } from './share-dialog.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const TOKEN = '9clgjJXl1NzbcmF5vfXWhAVJ';
const HOST = `https://app.eyeson.team/permalink?${TOKEN}`;
const room = aRoom('R&D');
const asked = vi.mocked(sendMessage);
const link = (name: string) => new URL(screen.getByRole<HTMLAnchorElement>('link', { name }).href);

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockResolvedValue(ok(undefined));
});

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, 'share');
});

it('passes on the host’s own invitation, with the guest link and never the host’s', async () => {
  await settings.hostName.setValue('Maria');
  await settings.templates.setValue({ 'mail-en': 'Come to {room}\n{link}\n{host}' });
  render(<ShareDialog room={room} />);
  await screen.findByRole('dialog', { name: 'Share “R&D”' });
  const invitation = `Come to R&D\n${room.guestLink}\nMaria`;
  expect(link('WhatsApp').searchParams.get('text')).toBe(invitation);
  expect(link('Email').searchParams.get('body')).toBe(invitation.replaceAll('\n', '\r\n'));
  expect(link('Email').searchParams.get('subject')).toBe('R&D');
  expect(document.body.innerHTML).not.toContain(room.hostLink);
});

it.each([
  ['the host’s own text', 'Weekly', `Come to {room}\n${HOST}\n{link}`],
  ['the room’s name', `Weekly ${HOST}`, 'Come to {room}\n{link}'],
])('a host link in %s is replaced in all that is shared', async (_, name, template) => {
  asked.mockImplementation(async (...[type]) =>
    ok((type === 'room.guestLinkFor' ? room.guestLink : []) as never),
  );
  await settings.templates.setValue({ 'mail-en': template });
  render(<ShareDialog room={{ ...room, name }} />);
  expect((await screen.findByRole('link', { name: 'WhatsApp' })).getAttribute('href')).toContain(TOKEN);
  fireEvent.click(await screen.findByRole('button', { name: 'Replace with guest link' }));
  await screen.findByText('Replaced with the guest link');
  for (const shared of ['WhatsApp', 'Email']) {
    expect(link(shared).href).not.toContain(TOKEN);
    expect(decodeURIComponent(link(shared).href)).toContain(room.guestLink);
  }
});

it('copies the invitation', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  render(<ShareDialog room={room} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Copy invitation' }));
  await waitFor(() => expect(copied.mock.lastCall?.[0]).toContain(room.guestLink));
  expect(asked).toHaveBeenCalledWith('room.used', { roomId: room.id });
});

it('offers the system’s own ways where there are any', async () => {
  const share = vi.fn<(data: ShareData) => Promise<void>>().mockRejectedValue(new Error('changed my mind'));
  const { unmount } = render(<ShareDialog room={room} />);
  await screen.findByRole('dialog');
  expect(screen.queryByRole('button', { name: 'More ways…' })).toBeNull();
  unmount();
  Object.assign(navigator, { share });
  render(<ShareDialog room={room} />);
  fireEvent.click(await screen.findByRole('button', { name: 'More ways…' }));
  await waitFor(() =>
    expect(share.mock.lastCall?.[0]).toMatchObject({
      title: 'R&D',
      text: expect.stringContaining(room.guestLink),
    }),
  );
});
