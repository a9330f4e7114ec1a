import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { latestRooms } from '../../lib/rooms/recent.ts';
import { Labelled } from '../parts/labelled.tsx';
import { markGoogle } from '../rooms/rare-actions.ts';
import { roomName, shortName } from '../rooms/room-name.ts';
import { teamName } from '../rooms/team-name.ts';
import { type Account, db, type GoogleAccount, type Room } from '../../lib/rooms/database.ts';
import { useLive } from '../state/use-live.ts';
import css from './google-accounts.module.css';

/** More than anybody reads in a list; the room that was chosen is offered in any case. */
const MOST = 50;

async function offered(accountId: string | undefined, roomId: string | undefined): Promise<Room[]> {
  const latest = await latestRooms(MOST, accountId);
  const chosen = roomId === undefined ? undefined : await db.rooms.get(roomId);
  return chosen && latest.every(({ id }) => id !== chosen.id) ? [...latest, chosen] : latest;
}

/** Whose rooms are offered in one Google account, and which goes in at once. */
export function GoogleWishes({ google, accounts }: { google: GoogleAccount; accounts: Account[] }) {
  const { id, email, accountId, roomId } = google;
  const field = useId();
  const recent = useLive(() => offered(accountId, roomId), [accountId, roomId]);
  const rooms = recent.value?.ok ? recent.value.value : [];
  return (
    <fieldset class={css.wishes}>
      <legend>{email ?? i18n.t('teams.googleAccount', [id + 1])}</legend>
      {accounts.length > 1 && (
        <Labelled label={i18n.t('teams.roomsOf')} for={`${field}-team`}>
          <select
            id={`${field}-team`}
            class="field"
            value={accountId ?? ''}
            onChange={({ currentTarget }) => run(markGoogle(id, { accountId: currentTarget.value || null }))}
          >
            <option value="">{i18n.t('teams.all')}</option>
            {accounts.map((account) => (
              <option key={account.id} value={account.id}>
                {teamName(account)}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      <Labelled label={i18n.t('teams.atOnce')} for={`${field}-room`}>
        <select
          id={`${field}-room`}
          class="field"
          value={roomId ?? ''}
          onChange={({ currentTarget }) => run(markGoogle(id, { roomId: currentTarget.value || null }))}
        >
          <option value="">{i18n.t('teams.askMe')}</option>
          {rooms.map((room) => (
            <option key={room.id} value={room.id}>
              {shortName(roomName(room))}
            </option>
          ))}
        </select>
      </Labelled>
    </fieldset>
  );
}
