// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addReminder, removeReminder } from '../../lib/background/rooms/reminders.ts';
import { db } from '../../lib/shared/database/database.ts';
import { ok } from '../../lib/shared/errors/errors.ts';
import { toLocal } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import type { NewReminder } from '../../lib/shared/rooms/commands.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { aRoom } from '../../tests/support/samples.ts';
import { RemindersDialog } from './reminders-dialog.tsx';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const MINUTE = 60_000;
const room = aRoom('Weekly sync');
const sent = vi.mocked(sendMessage);
/** The next Tuesday, 14:00. */
const tuesday = () => {
  const date = new Date();
  date.setHours(14, 0, 0, 0);
  date.setDate(date.getDate() + ((9 - date.getDay()) % 7 || 7));
  return date.getTime();
};

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.rooms.put(room);
  // The worker.
  sent.mockImplementation(async (...[type, data]) => {
    if (type === 'reminder.add') return addReminder(data as NewReminder);
    if (type === 'reminder.remove') await removeReminder((data as { id: string }).id);
    return ok(undefined as never);
  });
});
afterEach(cleanup);

async function open(shown = room) {
  render(<RemindersDialog room={shown} />);
  return screen.findByRole('dialog', { name: `Reminders for “${shown.name}”` });
}
const at = (time: number) =>
  fireEvent.input(screen.getByLabelText('Time'), { target: { value: toLocal(time) } });
const lead = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Remind me' });
const add = () => fireEvent.click(screen.getByRole('button', { name: 'Add reminder' }));
const rows = () => screen.queryAllByRole('listitem').map(({ firstChild }) => firstChild?.textContent?.trim());

it('adds a weekly reminder, says so, and is then done rather than cancelled', async () => {
  await open();
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeDefined();
  at(tuesday());
  fireEvent.change(lead(), { target: { value: '5' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Repeat every week' }));
  add();
  await waitFor(() => expect(rows()).toEqual(['every Tue 2:00 PM, 5 min before']));
  expect(await screen.findByText('Reminder added: every Tue 2:00 PM, 5 min before')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Done' })).toBeDefined();
});

it('offers what the settings say, and stores what is chosen here', async () => {
  await settings.remindBefore.setValue(10);
  await open();
  await waitFor(() => expect(lead().value).toBe('10'));
  expect([...lead().options].map(({ text }) => text)).toEqual([
    'At the time',
    '2 min before',
    '5 min before',
    '10 min before',
  ]);
  fireEvent.change(lead(), { target: { value: '0' } });
  at(tuesday());
  add();
  await waitFor(async () => expect(await db.plans.toArray()).toMatchObject([{ at: tuesday() }]));
  expect((await db.plans.toArray())[0]).not.toHaveProperty('before');
});

it.each([
  ['that is over', () => Date.now() - 5 * MINUTE, 'Choose a time in the future.'],
  ['of a year that is a slip', () => Date.UTC(2999, 0), 'Check the year'],
  ['at which there is one every week', () => tuesday() + 7 * 24 * 60 * MINUTE, 'already'],
])('refuses a time %s, and says why', async (_, time, words) => {
  await addReminder({ roomId: room.id, at: tuesday(), before: 0, every: 'week' });
  await open();
  await waitFor(() => expect(rows()).toHaveLength(1));
  at(time());
  add();
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
  expect(await db.plans.count()).toBe(1);
});

it('lists what is to come with its event, and removes it with the focus in the field', async () => {
  const { id: roomId, accountId } = room;
  await addReminder({ roomId, at: tuesday(), before: 2, title: 'Design review' });
  await addReminder({ roomId, at: tuesday() + MINUTE, before: 0, title: room.name });
  await db.plans.put({ id: 'past', roomId, accountId, at: Date.now() - 16 * MINUTE });
  const first = Date.now() - 16 * MINUTE - 24 * 7 * 60 * MINUTE;
  await db.plans.put({ id: 'moving', roomId, accountId, at: first, first, every: 'week' });
  const dialog = await open();
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(rows()[0]).toMatch(/^every /);
  expect(rows()[1]).toMatch(/, 2:00 PM, 2 min before Design review$/);
  expect(rows()[2]).toMatch(/, 2:01 PM$/);
  fireEvent.click(within(dialog).getByRole('button', { name: /^Remove .*, 2 min before$/ }));
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(document.activeElement).toBe(screen.getByLabelText('Time'));
  expect(screen.getByRole('button', { name: 'Done' })).toBeDefined();
});

it('warns of a link that expires before a weekly reminder ends, which is never', async () => {
  const expiresAt = new Date(tuesday() + 60 * 24 * 60 * MINUTE).toISOString();
  await open(aRoom('Short-lived', { expiresAt }));
  at(tuesday());
  expect(screen.queryByText(/The link of this room expires/)).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Repeat every week' }));
  expect(await screen.findByText(/The link of this room expires/)).toBeDefined();
});
