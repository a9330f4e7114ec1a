import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { clearMissed } from '../../lib/presence/missed.ts';
import { lasting, moment } from '../page/times.ts';
import { roomName, shortName } from '../rooms/room-name.ts';
import type { Standing } from '../state/standing.ts';
import css from './missed-visitors.module.css';

type Visitor = Standing['missed'][number];

/** Guests who came and left while no host was in: who, where, when and for how long. */
export function MissedVisitors({ missed, now }: { missed: Visitor[]; now: number }) {
  if (missed.length === 0) return null;
  return (
    <section class={css.missed} aria-label={i18n.t('popup.missedVisitors')}>
      <ul class={css.list}>
        {missed.map((visitor) => (
          <li key={visitor.id} class={css.line} title={sentence(visitor, now)}>
            {sentence(visitor, now)}
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => run(clearMissed())}>
        {i18n.t('popup.clearMissed')}
      </button>
    </section>
  );
}

const sentence = ({ name, room, came, left }: Visitor, now: number) =>
  i18n.t('popup.missed', [
    shortName(name) || i18n.t('popup.somebody'),
    room === undefined ? i18n.t('popup.deletedRoom') : shortName(roomName({ name: room })),
    moment(came, now),
    lasting(came, left) ?? i18n.t('popup.shortWhile'),
  ]);
