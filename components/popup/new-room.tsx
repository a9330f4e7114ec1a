import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Account } from '../../lib/rooms/database.ts';
import { teamName } from '../rooms/team-name.ts';
import { useCreation } from './use-creation.ts';
import css from './new-room.module.css';

/**
 * Type a name, Enter: the room is made and its guest link is on the clipboard.
 * @param team where it will be, if there are several
 */
export function NewRoom({ team }: { team?: Account | undefined }) {
  const { text, busy, create } = useCreation();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        run(create());
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
    </form>
  );
}
