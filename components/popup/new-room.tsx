import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NewRoom } from '../../lib/shared/rooms/commands.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { cleanName, defaultRoomName, teamName } from '../../lib/shared/rooms/names.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { MenuButton } from '../kit/menu-button.tsx';
import { copyLinkWithToast } from '../rooms/actions.ts';
import { showError, dismissToast } from '../state/toast.ts';
import css from './new-room.module.css';

/** So long after a room was made, an Enter in the empty field is the second of two, in milliseconds. */
const ECHO_MS = 1000;

/** How a room without a name is called. Where the browser does not tell the host's own words, ours do. */
async function patternOf(kind: Preset | undefined): Promise<string> {
  if (kind?.roomName) return kind.roomName;
  return settings.roomName.getValue().catch(() => '');
}

/** Making a room: what is typed, whether it is under way, and how to begin. */
export function useCreateRoom() {
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
    dismissToast();
    const typed = text.value;
    const made = await sendMessage('room.create', await wishFor(typed, kind)).finally(() => {
      busy.value = false;
    });
    if (!made.ok) return showError(made.error, () => reportErrors(create(kind)));
    wish.current = undefined;
    madeAt.current = performance.now();
    if (text.value === typed) text.value = '';
    await copyLinkWithToast(made.value.guestLink);
  };

  return { text, busy, create };
}

interface Props {
  presets: Preset[];
  /** Where the room will be, if there are several teams. */
  team: Account | undefined;
}

/** Type a name, Enter: the room is made and its guest link is on the clipboard. Or choose a preset in place of Enter. */
export function CreateRoom({ presets, team }: Props) {
  const { text, busy, create } = useCreateRoom();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        reportErrors(create());
      }}
    >
      <input
        ref={field}
        class="field"
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label={i18n.t('popup.newRoomName')}
        placeholder={team ? i18n.t('teams.newRoomIn', [teamName(team)]) : i18n.t('popup.newRoomName')}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      <button type="submit" class="primary" aria-disabled={busy.value}>
        {i18n.t('popup.createRoom')}
      </button>
      {presets.length > 0 && (
        <MenuButton
          label={i18n.t('presets.createWith')}
          items={() =>
            presets.map((preset) => ({ label: preset.name, run: () => reportErrors(create(preset)) }))
          }
          tabIndex={0}
        />
      )}
    </form>
  );
}
