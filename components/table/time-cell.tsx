import { i18n } from '#i18n';
import { Icon } from '../parts/icon.tsx';
import { fullWhen, shortWhen } from './when.ts';
import css from './rooms-table.module.css';

interface TimeCellProps {
  class: string | undefined;
  /** Milliseconds since 1970; 0 for never, Infinity for ever. */
  time: number;
  /** Milliseconds since 1970. */
  now: number;
  /** A planned time, in milliseconds since 1970, that comes after it. */
  late?: number | undefined;
}

/** A moment in the table: short to see, in full for who asks. */
export function TimeCell({ class: name, time, now, late }: TimeCellProps) {
  if (time === Infinity || time === 0 || Number.isNaN(time))
    return (
      <td class={`${name} ${css.quiet}`}>{i18n.t(time === Infinity ? 'table.forEver' : 'table.never')}</td>
    );
  const warning = late !== undefined && i18n.t('table.late', [fullWhen(late)]);
  return (
    <td class={name} title={warning || fullWhen(time)}>
      {shortWhen(time, now)}
      {warning && (
        <span class={css.late}>
          {' '}
          <Icon shape="warning" />
          <span class="unseen">{warning}</span>
        </span>
      )}
    </td>
  );
}
