// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AppError, fail, ok, type Result } from '../../lib/shared/errors/errors.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { aRoom } from '../../tests/support/samples.ts';
import { DialogCloser } from '../kit/dialog-closer.ts';
import { closeDialog, openDialog, openedDialog } from '../state/dialogs.ts';
import { EditDialog } from './edit-dialog.tsx';
import type { RoomDetails } from '../../lib/shared/rooms/commands.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const room = aRoom('Weekly sync');
const told: RoomDetails = {
  name: 'Weekly sync',
  expiresAt: '2031-05-04T10:00:00Z',
  options: { recording_available: true, show_names: true, custom_fields: { hide_chat: true } },
};
const asked = vi.mocked(sendMessage);
const name = () => screen.getByLabelText<HTMLInputElement>('Name');
const expiry = () => screen.getByLabelText<HTMLInputElement>('Link expires');
const recording = () => screen.findByRole<HTMLInputElement>('checkbox', { name: 'Recording' });
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
const sent = () => asked.mock.calls.filter(([about]) => about === 'room.update').map(([, data]) => data);
const problem = () => screen.getByRole('alert').textContent;

function answer(
  details: Promise<Result<RoomDetails>> | Result<RoomDetails>,
  change: Result<void> = ok(undefined),
) {
  asked.mockImplementation(async (...[about]) => (about === 'room.details' ? details : change));
}

/** Opens the dialog and waits until it shows the details that Eyeson returned. */
async function open(): Promise<void> {
  openDialog('edit', room);
  render(
    <DialogCloser.Provider value={closeDialog}>
      <EditDialog room={room} />
    </DialogCloser.Provider>,
  );
  await recording();
}

beforeEach(() => {
  fakeBrowser.reset();
  answer(ok(told));
});
afterEach(() => {
  cleanup();
  closeDialog();
});

describe('saving', () => {
  it.each<[string, () => void, object]>([
    ['a name, tidied', () => type('Name', '  Daily\tsync '), { name: 'Daily sync' }],
    [
      'no end any more',
      () => fireEvent.click(screen.getByRole('button', { name: 'No expiry' })),
      { expiresAt: null },
    ],
    [
      'another end, on the host’s own clock',
      () => type('Link expires', '2032-01-02T03:04'),
      { expiresAt: new Date('2032-01-02T03:04').toISOString() },
    ],
    ['a switch', () => fireEvent.click(field('Recording')), { options: { recording_available: false } }],
    [
      'a nested option alone, though others are beside it',
      () => type('Logo (URL)', 'https://example.com/a.png'),
      { options: { custom_fields: { logo: 'https://example.com/a.png' } } },
    ],
  ])('sends %s, and nothing else', async (_, change, changes) => {
    await open();
    change();
    save();
    await waitFor(() => expect(openedDialog.value).toBeUndefined());
    expect(sent()).toEqual([{ roomId: room.id, changes }]);
  });

  it('sends nothing where nothing was changed, or all of it was changed back', async () => {
    await open();
    fireEvent.click(await recording());
    await waitFor(async () => expect((await recording()).checked).toBe(false));
    fireEvent.click(await recording());
    type('Name', 'Other');
    type('Name', 'Weekly sync');
    save();
    await waitFor(() => expect(openedDialog.value).toBeUndefined());
    expect(sent()).toEqual([]);
  });

  it('does not wait for the options', async () => {
    answer(new Promise(() => {}));
    openDialog('edit', room);
    render(<EditDialog room={room} />);
    type('Name', 'Daily sync');
    save();
    await waitFor(() => expect(sent()).toEqual([{ roomId: room.id, changes: { name: 'Daily sync' } }]));
  });
});

describe('a value that cannot be', () => {
  it.each([
    ['Name', ' ', 'Enter a name.'],
    ['Link expires', '2001-01-01T00:00', 'Choose a time in the future.'],
    ['Logo (URL)', 'example.com', '“Logo (URL)” must be a full address'],
    ['Page after the meeting (URL)', 'javascript:alert(1)', 'must be a full address'],
    ['Background colour', 'blue', '“Background colour” must be a colour'],
    ['Virtual background image (URL)', 'http://a.b', 'must be a full address'],
  ])(
    'under “%s” is refused with its reason, keeps what was typed, and has the focus',
    async (label, value, why) => {
      await open();
      type('Name', 'Daily sync');
      type(label, value);
      save();
      await waitFor(() => expect(problem()).toContain(why));
      expect(field(label).value).toBe(value.trim() || value);
      expect(document.activeElement).toBe(field(label));
      expect(field(label).closest('details:not([open])')).toBeNull();
      expect(name().value).toBe(label === 'Name' ? value : 'Daily sync');
      expect(sent()).toEqual([]);
      expect(openedDialog.value).toBeDefined();
    },
  );

  it.each<[AppError, string]>([
    [{ kind: 'invalid', detail: 'name is taken' }, 'name is taken'],
    [{ kind: 'offline' }, 'Can’t reach Eyeson'],
    [{ kind: 'gone' }, ''],
  ])('in the eyes of Eyeson (%j) is said, and keeps what was typed', async (error, why) => {
    answer(ok(told), fail(error));
    await open();
    type('Name', 'Daily sync');
    type('Background colour', '#00ff00');
    save();
    await waitFor(() => expect(problem()).not.toBe(''));
    expect(problem()).toContain(why);
    expect(name().value).toBe('Daily sync');
    expect(field('Background colour').value).toBe('#00ff00');
    answer(ok(told));
    save();
    await waitFor(() => expect(openedDialog.value).toBeUndefined());
    expect(sent()).toHaveLength(2);
  });
});

it('where Eyeson does not tell the options, says so and still changes the name', async () => {
  answer(fail({ kind: 'offline' }));
  openDialog('edit', room);
  render(<EditDialog room={room} />);
  await waitFor(() => expect(problem()).toContain('Can’t reach Eyeson'));
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(expiry().value).toBe('');
  type('Name', 'Daily sync');
  save();
  await waitFor(() => expect(sent()).toEqual([{ roomId: room.id, changes: { name: 'Daily sync' } }]));
});

describe('saving as a preset', () => {
  const keep = () => fireEvent.click(screen.getByRole('button', { name: 'Save as preset' }));

  it('keeps what is other than by default, with what was just changed, and nothing of the room', async () => {
    await open();
    fireEvent.click(await recording());
    keep();
    await screen.findByText('“Weekly sync” is now a preset', { exact: false });
    expect(await settings.presets.getValue()).toEqual([
      {
        id: expect.any(String),
        name: 'Weekly sync',
        roomName: '',
        days: 0,
        options: { recording_available: false, custom_fields: { hide_chat: true } },
      },
    ]);
    expect(sent()).toEqual([]);
  });

  it('is refused under a name that another has', async () => {
    await settings.presets.setValue([{ id: '1', name: 'Weekly sync', roomName: '', days: 0, options: {} }]);
    await open();
    keep();
    await waitFor(() => expect(problem()).toBe('Another preset has this name. Choose another one.'));
    expect(await settings.presets.getValue()).toHaveLength(1);
  });
});
