import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Result } from '../../lib/shared/errors/errors.ts';
import type { PublicRoom } from '../../lib/shared/messaging/protocol.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import type { NewRoom } from '../../lib/shared/rooms/commands.ts';
import { cleanName, defaultRoomName } from '../../lib/shared/rooms/names.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { settings } from '../state/lazy-settings.ts';

/** State and action of a form that creates a room. */
interface RoomCreation {
  busy: ReadonlySignal<boolean>;
  /** Whether a room was created so short a time ago that Enter in the empty field is the second of a double press. */
  isRepeat: () => boolean;
  /** Creates the room. A retry after an error creates no second one. @returns undefined if nothing was asked for */
  create: (preset?: Preset) => Promise<Result<PublicRoom> | undefined>;
}

/** Time after a creation within which Enter in the empty field is ignored, in milliseconds. */
const REPEAT_MS = 1000;

/**
 * State of a form that creates a room.
 * @param text the name as typed; emptied when the room is created
 */
export function useCreateRoom(text: Signal<string>): RoomCreation {
  const busy = useSignal(false);
  // Kept until the request succeeds: a retry with the same id does not create a second room.
  const request = useRef<NewRoom>(undefined);
  const createdAt = useRef(-Infinity);

  const requestFor = async (preset: Preset | undefined): Promise<NewRoom> => {
    const name = cleanName(text.value) || defaultRoomName(await patternOf(preset), Date.now());
    if (request.current?.name !== name || request.current.preset !== preset?.id)
      request.current = { id: crypto.randomUUID(), name, ...(preset && { preset: preset.id }) };
    return request.current;
  };

  const isRepeat = () => text.value === '' && performance.now() - createdAt.current < REPEAT_MS;

  const create = async (preset?: Preset) => {
    if (busy.value || isRepeat()) return undefined;
    busy.value = true;
    const typed = text.value;
    const created = await sendMessage('room.create', await requestFor(preset)).finally(() => {
      busy.value = false;
    });
    if (!created.ok) return created;
    request.current = undefined;
    createdAt.current = performance.now();
    if (text.value === typed) text.value = '';
    return created;
  };

  return { busy, isRepeat, create };
}

/** Name pattern for a room without a name; empty if the setting cannot be read, which selects the built-in one. */
async function patternOf(preset: Preset | undefined): Promise<string> {
  if (preset?.roomName) return preset.roomName;
  return settings.roomName.getValue().catch(() => '');
}
