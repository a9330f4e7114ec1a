import { i18n } from '#i18n';
import { ago } from '../page/times.ts';
import css from './checked.module.css';

const STALE_MS = 2 * 60_000;

/** When Eyeson was last asked what goes on, and that this is a while ago. Times in milliseconds since 1970. */
export function Checked({ at, now }: { at: number | undefined; now: number }) {
  if (at === undefined) return <p class={css.checked}>{i18n.t('popup.neverChecked')}</p>;
  const when = ago(at, now);
  if (!when) return <p class={css.checked}>{i18n.t('popup.checkedNow')}</p>;
  const stale = now - at > STALE_MS;
  return <p class={css.checked}>{i18n.t(stale ? 'popup.checkedLongAgo' : 'popup.checked', [when])}</p>;
}
