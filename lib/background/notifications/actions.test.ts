import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { disconnectObservers } from '../presence/observers.ts';
import { pollPresence } from '../presence/poll.ts';
import { updateRoom } from '../rooms/update.ts';
import { sync } from '../sync/sync.ts';
import { settings } from '../../shared/settings/settings.ts';
import { updateNotifications } from './waiting.ts';
import { listenToClicks } from './actions.ts';

type Pressed = (id: string, button: number) => void;
interface Shown {
  message: string;
  buttons: { title: string }[];
}

const local = withEyeson();
const shown: Shown[] = [];
const onLater = vi.fn<() => Promise<void>>(() => Promise.resolve());
let press: Pressed = () => undefined;
let roomId: string;

beforeEach(async () => {
  shown.length = 0;
  await fakeBrowser.storage.sync.clear();
  const nothing = () => Promise.resolve();
  Object.assign(fakeBrowser, {
    action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing, setPopup: nothing },
    notifications: {
      create: async (_: string, options: Shown) => shown.push(options),
      clear: nothing,
      getAll: async () => ({}),
      onClicked: { addListener: nothing },
      onButtonClicked: { addListener: (listener: Pressed) => (press = listener) },
    },
  });
  listenToClicks({ onLater, onOpen: () => undefined });
  roomId = local.madeElsewhere('Weekly').id;
  await sync(local.account);
  local.eyeson.start(roomId);
  local.eyeson.enter(roomId, { name: 'Anna', guest: true });
  await pollPresence({ now: true });
});
afterEach(() => disconnectObservers());

const buttons = () => shown.at(-1)?.buttons.map(({ title }) => title);

it('the second button of a notification snoozes it, unless the host wants another', async () => {
  await updateNotifications();
  expect(buttons()).toEqual(['Join meeting', 'Remind me in 5 min']);
  press(`waiting:${roomId}`, 1);
  await vi.waitFor(() => expect(onLater).toHaveBeenCalled());
  expect(local.eyeson.said(roomId)).toEqual([]);
});

it('Message guests sends the host’s first line, says so, and gives way to a snooze', async () => {
  await settings.secondButton.setValue('tell');
  await settings.tellTexts.setValue(['Two minutes!', 'Start without me']);
  await updateNotifications();
  expect(buttons()).toEqual(['Join meeting', 'Message guests']);
  press(`waiting:${roomId}`, 1);
  await vi.waitFor(() => expect(shown.at(-1)?.message).toBe('Sent to the meeting chat: Two minutes!'));
  expect(buttons()).toEqual(['Join meeting', 'Remind me in 5 min']);
  await vi.waitFor(async () => {
    press(`waiting:${roomId}`, 1);
    expect(onLater).toHaveBeenCalled();
  });
  expect(local.eyeson.said(roomId)).toEqual(['Two minutes!']);
});

it('Message guests does not claim that a message was seen where the room hides the chat', async () => {
  await settings.secondButton.setValue('tell');
  await updateRoom(roomId, { options: { custom_fields: { hide_chat: true } } });
  await updateNotifications();
  press(`waiting:${roomId}`, 1);
  await vi.waitFor(() =>
    expect(shown.at(-1)?.message).toMatch(/^Guests may not see this, because.*2 minutes$/),
  );
});

it('Message guests that fails says why, and can be pressed again', async () => {
  await settings.secondButton.setValue('tell');
  await updateNotifications();
  local.eyeson.faults.add({ match: /messages/, times: 1, do: { status: 410 } });
  press(`waiting:${roomId}`, 1);
  await vi.waitFor(() => expect(shown.at(-1)?.message).toContain('The meeting is over'));
  expect(buttons()).toEqual(['Join meeting', 'Message guests']);
});

it.each([
  ['refuses to close', () => Promise.reject(new Error('refused'))],
  ['does not answer about', () => new Promise(() => undefined)],
])('a click joins, though the desktop %s the notification', async (_, clear) => {
  vi.spyOn(console, 'error').mockReturnValue();
  Object.assign(fakeBrowser.notifications, { clear });
  const opened = vi.spyOn(fakeBrowser.tabs, 'create');
  press(`waiting:${roomId}`, 0);
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
});
