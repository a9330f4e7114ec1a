import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { run } from '../../lib/browser/run.ts';
import type { Preset } from '../../lib/presets.ts';
import { cleanName } from '../../lib/rooms/name.ts';
import { settings } from '../../lib/settings.ts';
import { tellCopied } from '../rooms/actions.ts';
import { defaultRoomName } from '../rooms/room-name.ts';
import { complain, hush } from '../state/notice.ts';
import type { NewRoom } from '../../lib/rooms/commands.ts';
import { ask } from '../../lib/ask.ts';

/** So long after a room was made, an Enter in the empty field is the second of two, in milliseconds. */
const ECHO_MS = 1000;

/** How a room without a name is called. Where the browser does not tell the host's own words, ours do. */
async function patternOf(kind: Preset | undefined): Promise<string> {
  if (kind?.roomName) return kind.roomName;
  return settings.roomName.getValue().catch(() => '');
}

/** Making a room: what is typed, whether it is under way, and how to begin. */
export function useCreation() {
  const text = useSignal('');
  const busy = useSignal(false);
  // Kept until it is answered: asked again with the same id, the background makes no second room.
  const wish = useRef<NewRoom | undefined>(undefined);

  const madeAt = useRef(-Infinity);

  const wishFor = async (typed: string, kind?: Preset) => {
    const name = cleanName(typed) || defaultRoomName(await patternOf(kind), Date.now());
    const preset = kind?.id;
    if (wish.current?.name !== name || wish.current.preset !== preset)
      wish.current = { id: crypto.randomUUID(), name, ...(preset && { preset }) };
    return wish.current;
  };

  const create = async (kind?: Preset) => {
    const isEcho = text.value === '' && performance.now() - madeAt.current < ECHO_MS;
    if (busy.value || isEcho) return;
    busy.value = true;
    hush();
    const typed = text.value;
    const made = await ask('room.create', await wishFor(typed, kind)).finally(() => {
      busy.value = false;
    });
    if (!made.ok) return complain(made.error, () => run(create(kind)));
    wish.current = undefined;
    madeAt.current = performance.now();
    if (text.value === typed) text.value = '';
    await tellCopied(made.value.guestLink);
  };

  return { text, busy, create };
}
