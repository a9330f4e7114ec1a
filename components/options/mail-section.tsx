import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useId } from 'preact/hooks';
import { type Account, db, type GoogleAccount, type Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { roomName, shortName, teamName } from '../../lib/shared/rooms/names.ts';
import { latestRooms } from '../../lib/shared/rooms/queries.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { sites } from '../../lib/shared/sites.ts';
import { Labelled } from '../kit/fields.tsx';
import { updateGoogleAccount } from '../rooms/changes.ts';
import { useLiveQuery } from '../state/live-query.ts';
import css from './mail-section.module.css';
import { PlacementCheck } from './placements.tsx';
import { Switch } from './switch.tsx';
import { Section } from './section.tsx';

/**
 * Settings section for Gmail and Google Calendar: on or off, per-account settings, and the placement check.
 * @param now milliseconds since 1970
 */
export const MailSection = ({ accounts, now }: { accounts: Account[]; now: number }) => (
  <Section id="gmail-calendar">
    {sites.map((site) => (
      <Switch
        key={site.name}
        label={i18n.t(site.switchLabel)}
        help={i18n.t(site.switchHelp)}
        item={settings[site.setting]}
      />
    ))}
    <GoogleAccountList accounts={accounts} />
    <PlacementCheck now={now} />
  </Section>
);

/** Number of rooms in the select; the chosen room is added in any case. */
const MAX_ROOMS = 50;

async function readOfferedRooms(accountId: string | undefined, roomId: string | undefined): Promise<Room[]> {
  const latest = await latestRooms(MAX_ROOMS, accountId);
  const chosen = roomId === undefined ? undefined : await db.rooms.get(roomId);
  return chosen && latest.every(({ id }) => id !== chosen.id) ? [...latest, chosen] : latest;
}

/**
 * Settings of one Google account: the team whose rooms are offered, and the room that is inserted without
 * asking.
 */
export function GoogleAccountSettings({
  googleAccount,
  accounts,
}: {
  googleAccount: GoogleAccount;
  accounts: Account[];
}) {
  const { id, email, accountId, roomId } = googleAccount;
  const field = useId();
  const recent = useLiveQuery(() => readOfferedRooms(accountId, roomId), [accountId, roomId]);
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
            onChange={({ currentTarget }) =>
              reportErrors(updateGoogleAccount(id, { accountId: currentTarget.value || null }))
            }
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
          onChange={({ currentTarget }) =>
            reportErrors(updateGoogleAccount(id, { roomId: currentTarget.value || null }))
          }
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

/**
 * Settings of all Google accounts in which the extension's button has been used; renders nothing if there
 * are none or no team is connected.
 */
export function GoogleAccountList({ accounts }: { accounts: Account[] }) {
  const seen = useLiveQuery(() => db.googleAccounts.toArray());
  const googleAccounts = seen.value?.ok ? seen.value.value : [];
  if (googleAccounts.length === 0 || accounts.length === 0) return null;
  return (
    <>
      <h3 class={css.title}>{i18n.t('teams.google')}</h3>
      <p>{i18n.t('teams.googleHelp')}</p>
      {googleAccounts.map((each) => (
        <GoogleAccountSettings
          key={`${each.id} ${each.accountId}`}
          googleAccount={each}
          accounts={accounts}
        />
      ))}
    </>
  );
}
