import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NewRoom } from '../../lib/shared/rooms/commands.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { cleanName, defaultRoomName, shortName, teamName } from '../../lib/shared/rooms/names.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { settings } from '../state/lazy-settings.ts';
import { MenuButton } from '../kit/menu-button.tsx';
import { copyLinkWithToast } from '../rooms/actions.ts';
import { showError, dismissToast } from '../state/toast.ts';
import css from './new-room.module.css';

interface Props {
  /** Presets offered in the menu; the menu button is left out if empty. */
  presets: Preset[];
  /** The team in which the room is created; undefined if there is only one team. */
  team: Account | undefined;
}

/**
 * Form that creates a room and copies its guest link. Enter uses the default options; a menu offers the
 * presets.
 */
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
        placeholder={
          team ? i18n.t('teams.newRoomIn', [shortName(teamName(team))]) : i18n.t('popup.newRoomName')
        }
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

/**
 * Time after a creation, in milliseconds, within which Enter in the empty field is ignored as the second
 * press of a double press.
 */
const REPEAT_MS = 1000;

/**
 * Name pattern for a room without a name: the preset's, else the user's. Empty if the setting cannot be
 * read, which selects the built-in pattern.
 */
async function patternOf(kind: Preset | undefined): Promise<string> {
  if (kind?.roomName) return kind.roomName;
  return settings.roomName.getValue().catch(() => '');
}

/**
 * State of the form that creates a room: the typed name, whether a request is pending, and the function
 * that sends it.
 */
export function useCreateRoom() {
  const text = useSignal('');
  const busy = useSignal(false);
  // Kept until the request succeeds: a retry with the same id does not create a second room.
  const request = useRef<NewRoom | undefined>(undefined);

  const madeAt = useRef(-Infinity);

  const requestFor = async (typed: string, kind?: Preset) => {
    const name = cleanName(typed) || defaultRoomName(await patternOf(kind), Date.now());
    const preset = kind?.id;
    if (request.current?.name !== name || request.current.preset !== preset)
      request.current = { id: crypto.randomUUID(), name, ...(preset && { preset }) };
    return request.current;
  };

  const create = async (kind?: Preset) => {
    const isRepeat = text.value === '' && performance.now() - madeAt.current < REPEAT_MS;
    if (busy.value || isRepeat) return;
    busy.value = true;
    dismissToast();
    const typed = text.value;
    const made = await sendMessage('room.create', await requestFor(typed, kind)).finally(() => {
      busy.value = false;
    });
    if (!made.ok) return showError(made.error, () => reportErrors(create(kind)));
    request.current = undefined;
    madeAt.current = performance.now();
    if (text.value === typed) text.value = '';
    await copyLinkWithToast(made.value.guestLink);
  };

  return { text, busy, create };
}
