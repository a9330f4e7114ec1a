import { i18n, linkPhrase } from '../../lib/shared/i18n/translate.ts';
import { copyText } from '../../lib/shared/clipboard.ts';
import { db, type MissedGuest } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { duration, shortTime } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { guestName, roomName, shortName } from '../../lib/shared/rooms/names.ts';
import { IconButton } from '../kit/icon.tsx';
import { useLiveQuery } from '../state/live-query.ts';
import { runAction, showToast } from '../state/toast.ts';
import css from './missed-guests.module.css';

interface Props {
  /** The team whose missed guests are listed; undefined for all. */
  accountId: string | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** Lists missed guests, the latest first: who, where, when, and for how long. Each can be removed, and all. */
export function MissedList({ accountId, now }: Props) {
  const result = useLiveQuery(() => readMissed(accountId), [accountId]);
  const entries = result.value?.ok ? result.value.value : [];
  const remove = (guests: Entry[]) => reportErrors(removeMissed(guests.map(({ guest }) => guest)));
  return (
    <div class={css.opened}>
      <ul class={css.list}>
        {entries.map((entry) => (
          <MissedRow key={entry.guest.id} entry={entry} now={now} onRemove={() => remove([entry])} />
        ))}
      </ul>
      {entries.length > 0 && (
        <button type="button" class="link" onClick={() => remove(entries)}>
          {i18n.t('popup.clearMissed')}
        </button>
      )}
    </div>
  );
}

interface RowProps {
  entry: Entry;
  now: number;
  onRemove: () => void;
}

function MissedRow({ entry: { guest, room }, now, onRemove }: RowProps) {
  const name = guestName(guest);
  const stay = duration(guest.came, guest.left) ?? i18n.t('popup.shortWhile');
  return (
    <li class={css.row}>
      <span class={css.words}>
        <span class={css.who}>
          <span dir="auto">{name}</span>
          {' · '}
          <span dir="auto">{room ? roomName(room) : i18n.t('popup.deletedRoom')}</span>
        </span>
        <span class={css.when}>{i18n.t('popup.stayed', [shortTime(guest.came, now), stay])}</span>
      </span>
      {room && (
        <IconButton
          label={i18n.t('rooms.copySorry')}
          name={i18n.t('rooms.copySorryTo', [name])}
          shape="message"
          onClick={() => reportErrors(copyApology(guest.name, room.guestLink))}
        />
      )}
      <IconButton
        label={i18n.t('popup.removeMissed')}
        name={i18n.t('popup.removeMissedOf', [name])}
        shape="close"
        onClick={onRemove}
      />
    </li>
  );
}

/** Removes missed guests from the list; they can be brought back for a moment. */
const removeMissed = (guests: MissedGuest[]): Promise<void> =>
  runAction(async () => {
    const removed = await sendMessage('missed.remove', { ids: guests.map(({ id }) => id) });
    const restore = () => reportErrors(runAction(() => sendMessage('missed.restore', { guests })));
    if (removed.ok)
      showToast({
        text: i18n.plural('popup.missedRemoved', guests.length),
        action: { label: i18n.t('popup.undo'), run: restore },
      });
    return removed;
  });

/** Copies a text, for the user to send it; if the browser denies access, an error toast offers a retry. */
async function copyApology(name: string, guestLink: string): Promise<void> {
  const text = i18n.t('rooms.sorry', [shortName(name), linkPhrase(guestLink)]);
  const copied = await copyText(text);
  showToast(
    copied
      ? { text: i18n.t('rooms.copied') }
      : {
          text: i18n.t('rooms.notCopied'),
          failed: true,
          retry: () => reportErrors(copyApology(name, guestLink)),
        },
  );
}

/** A missed guest and the room, if it is still there. */
interface Entry {
  guest: MissedGuest;
  room: { name: string; guestLink: string } | undefined;
}

async function readMissed(accountId: string | undefined): Promise<Entry[]> {
  const missed = await db.missed.orderBy('left').reverse().toArray();
  const shown = missed.filter((guest) => accountId === undefined || guest.accountId === accountId);
  const rooms = await db.rooms.bulkGet(shown.map(({ roomId }) => roomId));
  return shown.map((guest, index) => ({ guest, room: rooms[index] }));
}
