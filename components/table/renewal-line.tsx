import { i18n } from '#i18n';
import { renewal } from './renewal.ts';
import barCss from './bulk-bar.module.css';

/** How far the renewing of many rooms has come, and the way to stop it. */
export function RenewalLine() {
  const going = renewal.value;
  if (!going) return null;
  const { done, total, stop } = going;
  const says = i18n.t('table.renewing', [done, total]);
  return (
    <div class={barCss.bar}>
      <progress value={done} max={total} aria-label={says} />
      <span>{says}</span>
      <button type="button" onClick={stop}>
        {i18n.t('table.stop')}
      </button>
    </div>
  );
}
