import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Person, Room } from '../../lib/rooms/database.ts';
import { lasting } from '../page/times.ts';
import { openMeeting } from '../rooms/actions.ts';
import { roomName, shortName } from '../rooms/room-name.ts';
import { TellThem } from './tell-them.tsx';
import css from './waiting-banner.module.css';

interface Props {
  room: Room;
  guests: Person[];
  /** Both in milliseconds since 1970. */
  since: number;
  now: number;
}

/** Who waits in a room, since when, and the way to them. */
export function WaitingBanner({ room, guests, since, now }: Props) {
  const who = whoIsWaiting(guests);
  const where = i18n.t('popup.inRoom', [roomName(room)]);
  return (
    <output class={css.banner} aria-label={`${who} ${where}`}>
      <span class={css.dot} />
      <span class={css.words}>
        <span class={css.who}>{who}</span>
        <span class={css.where} title={roomName(room)}>
          <span>{where}</span>
          <span>{lasting(since, now) ?? i18n.t('popup.moment')}</span>
        </span>
      </span>
      <span class={css.buttons}>
        <TellThem room={room} />
        <button
          type="button"
          class={`primary ${css.join}`}
          aria-label={i18n.t('popup.joinMeeting')}
          onClick={() => run(openMeeting(room))}
        >
          {i18n.t('popup.join')}
        </button>
      </span>
    </output>
  );
}

function whoIsWaiting(guests: Person[]): string {
  const first = shortName(guests[0]?.name ?? '') || i18n.t('popup.somebody');
  const others = guests.length - 1;
  return others > 0
    ? i18n.t('popup.guestsAreWaiting', others, [first, String(others)])
    : i18n.t('popup.guestIsWaiting', [first]);
}
