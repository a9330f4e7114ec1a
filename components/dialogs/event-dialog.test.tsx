// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok } from '../../lib/shared/errors/errors.ts';
import { toLocal } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { aRoom } from '../../tests/support/samples.ts';
import { EventDialog } from './event-dialog.tsx';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const HOUR = 3_600_000;
const room = aRoom('Weekly sync');
const sent = vi.mocked(sendMessage);
const opened: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  opened.length = 0;
  sent.mockResolvedValue(ok(undefined));
  Object.assign(fakeBrowser.tabs, { create: async ({ url }: { url: string }) => opened.push(url) });
});
afterEach(cleanup);

async function open() {
  render(<EventDialog room={room} />);
  await screen.findByRole('dialog', { name: 'New event with “Weekly sync”' });
  await waitFor(() => expect(lead().value).toBe('5'));
}
const lead = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Remind me' });
const begins = (time: number) =>
  fireEvent.input(screen.getByLabelText('Time'), { target: { value: toLocal(time) } });
const openInGoogle = () => fireEvent.click(screen.getByRole('button', { name: 'Open in Google Calendar' }));
const reminders = () => sent.mock.calls.filter(([type]) => type === 'reminder.add').map(([, data]) => data);
/** The full hour after the next. */
const soon = () => Math.ceil(Date.now() / HOUR) * HOUR + HOUR;

it('opens a filled event, and keeps a reminder, as it says', async () => {
  await open();
  begins(soon());
  expect(screen.getByText(/The reminder is kept even if you change or discard the event/)).toBeDefined();
  openInGoogle();
  await waitFor(() => expect(opened).toEqual([expect.stringContaining('calendar.google.com')]));
  expect(reminders()).toEqual([{ roomId: room.id, at: soon(), before: 5, title: 'Weekly sync' }]);
});

it('keeps none where the host wants none, and does not say that it does', async () => {
  await open();
  begins(soon());
  fireEvent.change(lead(), { target: { value: 'none' } });
  expect(screen.queryByText(/The reminder is kept/)).toBeNull();
  openInGoogle();
  await waitFor(() => expect(opened).toHaveLength(1));
  expect(reminders()).toEqual([]);
});

const chooseCalendar = async (name: string) => {
  const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Calendar' });
  const option = [...select.options].find(({ text }) => text === name);
  fireEvent.change(select, { target: { value: option?.value } });
  return screen.findByRole('button', { name: `Open in ${name}` });
};

it.each([
  ['Google Calendar', 'https://calendar.google.com/calendar/render?'],
  ['Outlook (Microsoft 365)', 'https://outlook.office.com/calendar/deeplink/compose?'],
  ['Outlook.com', 'https://outlook.live.com/calendar/0/deeplink/compose?'],
  ['Yahoo', 'https://calendar.yahoo.com/?'],
])('opens the event in %s, and offers that first the next time', async (name, address) => {
  await open();
  fireEvent.click(await chooseCalendar(name));
  await waitFor(() => expect(opened).toEqual([expect.stringContaining(address)]));
  expect(decodeURIComponent(opened[0] ?? '')).toContain(room.guestLink);
  cleanup();
  await open();
  expect(await screen.findByRole('button', { name: `Open in ${name}` })).toBeDefined();
});

it('reads a calendar that it does not know as Google’s', async () => {
  await fakeBrowser.storage.sync.set({ webCalendar: 'lotus-notes' });
  await open();
  expect(screen.getByRole('button', { name: 'Open in Google Calendar' })).toBeDefined();
});

it('says beforehand that an address has no room for the text', async () => {
  await settings.templates.setValue({ 'event-en': `${'long '.repeat(2000)}{link}` });
  await open();
  expect(await screen.findByText(/Too long for Google Calendar: the text will be cut/)).toBeDefined();
  await chooseCalendar('Outlook.com');
  await waitFor(() => expect(screen.queryByText(/Too long for/)).toBeNull());
});

describe('a host link', () => {
  const token = '9clgjJXl1NzbcmF5vfXWhAVJ';
  const hostLink = `https://app.eyeson.team/permalink?${token}`;

  beforeEach(() =>
    sent.mockImplementation(async (...[type]) =>
      ok((type === 'room.guestLinkFor' ? room.guestLink : []) as never),
    ),
  );

  it.each([
    [
      'the title',
      async () => fireEvent.input(screen.getByLabelText('Title'), { target: { value: hostLink } }),
    ],
    ['the host’s own text', () => settings.templates.setValue({ 'event-en': `${hostLink} {link}` })],
  ])('in %s is replaced before the event is opened', async (where, write) => {
    if (where !== 'the title') await write();
    await open();
    if (where === 'the title') await write();
    fireEvent.click(await screen.findByRole('button', { name: 'Replace with guest link' }));
    await screen.findByText('Replaced with the guest link');
    openInGoogle();
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(opened[0]).not.toContain(token);
    expect(opened[0]).toContain(encodeURIComponent(room.guestLink));
  });
});

it('keeps none for an event that has begun', async () => {
  await open();
  begins(Date.now() - HOUR);
  openInGoogle();
  await waitFor(() => expect(opened).toHaveLength(1));
  expect(reminders()).toEqual([]);
});

it('opens nothing where the reminder is refused, and says why', async () => {
  sent.mockImplementation(async (...[type]) =>
    type === 'reminder.add' ? fail({ kind: 'too-far' }) : ok(undefined as never),
  );
  await open();
  begins(soon());
  openInGoogle();
  expect(await screen.findByText(/Check the year/)).toBeDefined();
  expect(opened).toEqual([]);
});
