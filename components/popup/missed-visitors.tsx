import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { lasting, moment } from '../page/times.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { roomName, shortName } from '../rooms/room-name.ts';
import { attempt } from '../state/attempt.ts';
import type { Standing } from '../state/standing.ts';
import css from './missed-visitors.module.css';
import { ask } from '../../lib/ask.ts';
import { copyLine } from './copy-line.ts';

type Visitor = Standing['missed'][number];

/** Guests who came and left while no host was in: who, where, when and for how long. */
export function MissedVisitors({ missed, now }: { missed: Visitor[]; now: number }) {
  if (missed.length === 0) return null;
  return (
    <section class={css.missed} aria-label={i18n.t('popup.missedVisitors')}>
      <ul class={css.list}>
        {missed.map((visitor) => (
          <li key={visitor.id} class={css.line} title={sentence(visitor, now)}>
            <span class={css.words}>{sentence(visitor, now)}</span>
            {visitor.guestLink !== undefined && (
              <IconButton
                label={i18n.t('rooms.copySorry')}
                shape="copy"
                onClick={() => run(copySorry(visitor.name, visitor.guestLink))}
              />
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => run(attempt(() => ask('missed.clear')))}>
        {i18n.t('popup.clearMissed')}
      </button>
    </section>
  );
}

async function copySorry(name: string, guestLink = ''): Promise<void> {
  await copyLine(i18n.t('rooms.sorry', [shortName(name), guestLink]));
}

const sentence = ({ name, room, came, left }: Visitor, now: number) =>
  i18n.t('popup.missed', [
    shortName(name) || i18n.t('popup.somebody'),
    room === undefined ? i18n.t('popup.deletedRoom') : shortName(roomName({ name: room })),
    moment(came, now),
    lasting(came, left) ?? i18n.t('popup.shortWhile'),
  ]);
