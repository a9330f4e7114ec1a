// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { Presets } from './presets.tsx';

const talk: Preset = { id: 't', name: 'Talk', roomName: '', days: 0, options: {} };
const seminar: Preset = { ...talk, id: 's', name: 'Seminar', days: 7, options: { kick_available: false } };
const kept = () => settings.presets.getValue();
const rows = () => screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-label'));
const row = (name: string) => screen.findByRole('listitem', { name });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const problem = () => within(screen.getByRole('dialog')).getByRole('alert').textContent;
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

async function show(presets: Preset[] = []): Promise<void> {
  await settings.presets.setValue(presets);
  render(<Presets />);
  await row('Defaults for new rooms');
}

/** Opens the dialog of a preset, or of all new rooms, by its button. */
async function open(button: string): Promise<void> {
  click(button);
  await screen.findByRole('checkbox', { name: 'Recording' });
}

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('a preset', () => {
  it('is made with a name, a name for its rooms, days and options, and then listed with what is other', async () => {
    await show();
    await open('New preset');
    type('Name', '  Interview ');
    type('Default room name', 'Interview of {date}');
    type('Link expires after (days)', '30');
    fireEvent.click(field('Recording'));
    type('Logo (URL)', 'https://example.com/a.png');
    click('Save');
    await isClosed();
    expect(await kept()).toEqual([
      {
        id: expect.any(String),
        name: 'Interview',
        roomName: 'Interview of {date}',
        days: 30,
        options: { recording_available: false, custom_fields: { logo: 'https://example.com/a.png' } },
      },
    ]);
    const words = (await row('Interview')).textContent;
    for (const word of ['30 days', 'Recording: Off', 'Logo (URL): https://example.com/a.png'])
      expect(words).toContain(word);
  });

  it('is renamed, and keeps its place, its id and all else', async () => {
    await show([seminar, talk]);
    await open('Edit “Seminar”');
    expect(field('Link expires after (days)').value).toBe('7');
    type('Name', 'Workshop');
    click('Save');
    await waitFor(() => expect(rows()).toEqual(['Defaults for new rooms', 'Talk', 'Workshop']));
    expect(await kept()).toEqual([talk, { ...seminar, name: 'Workshop' }]);
  });

  it('is changed back to what Eyeson has by default, and says so', async () => {
    await show([seminar]);
    await open('Edit “Seminar”');
    type('Link expires after (days)', '');
    fireEvent.click(field('Remove people'));
    click('Save');
    await waitFor(async () => expect((await row('Seminar')).textContent).toContain('Eyeson’s defaults'));
    expect(await kept()).toEqual([{ ...seminar, days: 0, options: {} }]);
  });

  it('goes with one click, the focus stays near, and Undo brings it back', async () => {
    await show([seminar, talk]);
    click('Remove Seminar');
    await screen.findByText('“Seminar” deleted', { exact: false });
    await waitFor(() => expect(rows()).toEqual(['Defaults for new rooms', 'Talk']));
    expect(document.activeElement).toBe(screen.getByRole('status'));
    expect(await kept()).toEqual([talk]);
    click('Undo');
    await waitFor(() => expect(rows()).toEqual(['Defaults for new rooms', 'Seminar', 'Talk']));
    expect(await kept()).toEqual([seminar, talk]);
    expect(document.activeElement).toBe(screen.getByRole('status'));
  });

  it('of the examples is taken with a click, and offered no longer', async () => {
    await show();
    click('Add “Interview”');
    await row('Interview');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Add “Interview”' })).toBeNull());
    expect(await kept()).toMatchObject([{ name: 'Interview', days: 30 }]);
    expect(screen.getByRole('button', { name: 'Add “Webinar”' })).toBeTruthy();
  });
});

it('that was cancelled is not kept', async () => {
  await show([talk]);
  await open('Edit “Talk”');
  type('Name', 'Other');
  click('Cancel');
  await isClosed();
  expect(await kept()).toEqual([talk]);
});

it('all new rooms have terms of their own, without a name', async () => {
  await show();
  await open('Edit “Defaults for new rooms”');
  expect(screen.queryByLabelText('Name')).toBeNull();
  type('Link expires after (days)', '2');
  fireEvent.click(field('Hide the chat'));
  click('Save');
  await isClosed();
  expect(await settings.newRooms.getValue()).toEqual({
    days: 2,
    options: { custom_fields: { hide_chat: true } },
  });
  await waitFor(async () =>
    expect((await row('Defaults for new rooms')).textContent).toContain('Hide the chat: On'),
  );
});

describe('the dialog', () => {
  it.each([
    ['Name', ' ', 'Enter a name.'],
    ['Name', 'Talk', 'Another preset has this name.'],
    ['Link expires after (days)', '1.5', 'Enter a whole number of days'],
    ['Link expires after (days)', '-1', 'Enter a whole number of days'],
    ['Link expires after (days)', '36501', 'Enter a whole number of days'],
    ['Logo (URL)', 'http://a.b', '“Logo (URL)” must be a full address'],
    ['Background colour', '#12', '“Background colour” must be a colour'],
  ])('refuses “%s” as “%s”, keeps what was typed and leads there', async (label, value, why) => {
    await show([seminar, talk]);
    await open('Edit “Seminar”');
    type('Default room name', 'Seminar of {date}');
    type(label, value);
    click('Save');
    await waitFor(() => expect(problem()).toContain(why));
    expect(field(label).value).toBe(value);
    expect(field('Default room name').value).toBe('Seminar of {date}');
    expect(document.activeElement).toBe(field(label));
    expect(await kept()).toEqual([seminar, talk]);
  });

  it('says so where the browser’s sync has no place', async () => {
    await show([talk]);
    fakeBrowser.storage.sync.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    await open('Edit “Talk”');
    type('Name', 'Other');
    click('Save');
    await waitFor(() => expect(problem()).toContain('Your browser’s sync storage is full.'));
    expect(field('Name').value).toBe('Other');
  });
});
