import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { SelfCheck } from '../../lib/insert/self-check.ts';
import type { Way } from '../../lib/insert/site.ts';
import { copyText } from '../page/clipboard.ts';
import { ago } from '../page/times.ts';
import { report } from './report.ts';
import { useSelfChecks } from './use-self-checks.ts';
import css from './self-checks.module.css';

const ways = {
  first: 'options.placedFirst',
  fallback: 'options.placedFallback',
  corner: 'options.placedCorner',
} as const satisfies Record<Way, string>;

/** Whether our buttons found their place on Google's pages the last time, and a report for whoever helps. */
export function PlacementCheck({ now }: { now: number }) {
  const checks = useSelfChecks();
  const said = useSignal('');
  const copy = async () => {
    const copied = await copyText(report(checks.value ?? {}));
    said.value = i18n.t(copied ? 'options.reportCopied' : 'options.reportNotCopied');
  };
  return (
    <>
      <h3 class={css.title}>{i18n.t('options.selfCheck')}</h3>
      {checks.value && (
        <dl class={css.checks}>
          <dt>Gmail</dt>
          <dd>{placed(checks.value.gmail, now)}</dd>
          <dt>{i18n.t('options.calendarName')}</dt>
          <dd>{placed(checks.value['google-calendar'], now)}</dd>
        </dl>
      )}
      <div class={css.line}>
        <button type="button" onClick={() => run(copy())}>
          {i18n.t('options.copyReport')}
        </button>
        <output>{said}</output>
      </div>
    </>
  );
}

function placed(check: SelfCheck | undefined, now: number): string {
  if (!check) return i18n.t('options.neverPlaced');
  return i18n.t(ways[check.way], [ago(check.at, now) ?? i18n.t('popup.moment')]);
}
