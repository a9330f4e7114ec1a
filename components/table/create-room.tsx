import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Account } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { shortName, teamName } from '../../lib/shared/rooms/names.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { MenuButton } from '../kit/menu-button.tsx';
import { copyLinkWithToast } from '../rooms/actions.ts';
import { useCreateRoom } from '../rooms/use-create-room.ts';
import { dismissToast, showError } from '../state/toast.ts';
import css from './create-room.module.css';

interface Props {
  /** Presets offered in the menu; the menu button is left out if there are none. */
  presets: Preset[];
  /** The team in which the room is created; undefined if there is only one. */
  team: Account | undefined;
}

/** Form of the rooms page that creates a room and copies its guest link. */
export function CreateRoom({ presets, team }: Props) {
  const text = useSignal('');
  const { busy, create } = useCreateRoom(text);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const submit = async (preset?: Preset): Promise<void> => {
    dismissToast();
    const created = await create(preset);
    if (created?.ok) await copyLinkWithToast(created.value.guestLink);
    else if (created) showError(created.error, () => reportErrors(submit(preset)));
  };
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        reportErrors(submit());
      }}
    >
      <input
        ref={field}
        class={`field ${css.name}`}
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
            presets.map((preset) => ({ label: preset.name, run: () => reportErrors(submit(preset)) }))
          }
          tabIndex={0}
        />
      )}
    </form>
  );
}
