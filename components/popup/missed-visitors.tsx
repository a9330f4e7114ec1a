import { i18n, linkPhrase } from '../../lib/shared/i18n/translate.ts';
import { copyText } from '../../lib/shared/clipboard.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { duration, shortTime } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { guestName, shortName, shortRoomName } from '../../lib/shared/rooms/names.ts';
import { IconButton } from '../kit/icon.tsx';
import type { Snapshot } from '../state/snapshot.ts';
import { runAction, showToast } from '../state/toast.ts';
import css from './missed-visitors.module.css';

/**
 * Lists guests who came and left while no host was in the meeting; renders nothing if there are none.
 * @param now milliseconds since 1970
 */
export function MissedVisitors({ missed, now }: { missed: Visitor[]; now: number }) {
  if (missed.length === 0) return null;
  return (
    <section class={css.missed} aria-label={i18n.t('popup.missedVisitors')}>
      <ul class={css.list}>
        {missed.map((visitor) => (
          <li key={visitor.id} class={css.line} title={describe(visitor, now)}>
            <span class={css.words}>{describe(visitor, now)}</span>
            {visitor.guestLink !== undefined && (
              <IconButton
                label={i18n.t('rooms.copySorry')}
                shape="copy"
                onClick={() => reportErrors(copyApology(visitor.name, visitor.guestLink))}
              />
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="link"
        onClick={() => reportErrors(runAction(() => sendMessage('missed.clear')))}
      >
        {i18n.t('popup.clearMissed')}
      </button>
    </section>
  );
}

/** Copies a text, for the user to send it; if the browser denies access, an error toast offers a retry. */
export async function copyMessage(text: string): Promise<void> {
  const copied = await copyText(text);
  showToast(
    copied
      ? { text: i18n.t('rooms.copied') }
      : { text: i18n.t('rooms.notCopied'), failed: true, retry: () => reportErrors(copyMessage(text)) },
  );
}

type Visitor = Snapshot['missed'][number];

async function copyApology(name: string, guestLink = ''): Promise<void> {
  await copyMessage(i18n.t('rooms.sorry', [shortName(name), linkPhrase(guestLink)]));
}

const describe = ({ name, room, came, left }: Visitor, now: number) =>
  i18n.t('popup.missed', [
    guestName({ name }),
    room === undefined ? i18n.t('popup.deletedRoom') : shortRoomName({ name: room }),
    shortTime(came, now),
    duration(came, left) ?? i18n.t('popup.shortWhile'),
  ]);
