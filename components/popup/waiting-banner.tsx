import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { Person, Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { duration } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { roomName, sentText, shortRoomName, whoIsWaiting } from '../../lib/shared/rooms/names.ts';
import { settings } from '../state/lazy-settings.ts';
import { MenuButton } from '../kit/menu-button.tsx';
import type { MenuItem } from '../kit/menu.tsx';
import { openMeeting } from '../rooms/actions.ts';
import { updateMetadata, snooze } from '../rooms/changes.ts';
import { useSetting } from '../state/settings.ts';
import { runAction, showToast } from '../state/toast.ts';
import css from './waiting-banner.module.css';

interface Props {
  room: Room;
  /** Guests who wait. */
  guests: Person[];
  /** Time at which the first guest arrived, in milliseconds since 1970. */
  since: number;
  /** Milliseconds since 1970. */
  now: number;
}

/** Status with the guests who wait in a room and since when, with buttons to message them and to join. */
export function WaitingBanner({ room, guests, since, now }: Props) {
  const who = whoIsWaiting(guests);
  const where = i18n.t('popup.inRoom', [shortRoomName(room)]);
  return (
    <output class={css.banner} aria-label={`${who} ${where}`}>
      <span class={css.who}>
        <span class={css.dot} />
        <span title={who}>{who}</span>
      </span>
      <span class={css.where} title={roomName(room)}>
        <span>{where}</span>
        <span>{duration(since, now) ?? i18n.t('popup.moment')}</span>
      </span>
      <span class={css.buttons}>
        <MessageGuests room={room} />
        <button
          type="button"
          class={`primary ${css.join}`}
          aria-label={i18n.t('popup.joinMeeting')}
          onClick={() => reportErrors(openMeeting(room))}
        >
          {i18n.t('popup.join')}
        </button>
      </span>
    </output>
  );
}

/**
 * Menu items for a room with waiting guests: further quick replies, snooze, and mute.
 * @param others quick replies apart from the first
 * @param minutes length of a snooze
 * @param tell sends a text to the guests
 */
export const messageMenu = (
  room: Room,
  { others, minutes }: { others: string[]; minutes: number },
  send: (text: string) => void,
): MenuItem[] => [
  ...others.map((text) => ({ label: text, run: () => send(text) })),
  { label: i18n.t('rooms.later', [minutes]), run: () => reportErrors(snooze(room)) },
  { label: i18n.t('rooms.mute'), run: () => reportErrors(updateMetadata(room, { muted: true })) },
];

/**
 * Button that sends the first quick reply to the waiting guests, with a menu for the others and for snooze
 * and mute.
 */
export function MessageGuests({ room }: { room: Room }) {
  const [own] = useSetting(settings.tellTexts);
  const [first = i18n.t('rooms.onMyWay'), ...others] = own.value ?? [];
  const send = (text: string) => reportErrors(messageGuests(room, text));
  const items = async () =>
    messageMenu(room, { others, minutes: await settings.laterMinutes.getValue() }, send);
  return (
    <>
      <button type="button" title={first} onClick={() => send(first)}>
        {i18n.t('rooms.tellThem')}
      </button>
      <MenuButton label={i18n.t('popup.moreActions')} items={items} tabIndex={0} />
    </>
  );
}

/** Sends a chat message to a room's meeting and confirms it by a toast. */
const messageGuests = (room: Pick<Room, 'id'>, text: string): Promise<void> =>
  runAction(async () => {
    const sent = await sendMessage('meeting.sendMessage', { roomId: room.id, text });
    if (sent.ok) showToast({ text: sentText(text, sent.value) });
    return sent;
  });
