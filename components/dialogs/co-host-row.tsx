import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CoHost } from '../../lib/rooms/database.ts';
import css from './rows.module.css';

interface CoHostRowProps {
  host: CoHost;
  onCopy: () => void;
  onRemove: () => void;
}

/** A further host of a room. Removing asks first: their link would be of no use any more. */
export function CoHostRow({ host: { name, userId }, onCopy, onRemove }: CoHostRowProps) {
  const asking = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const ask = (on: boolean) => () => {
    asking.value = on;
  };
  // Either button that asks or answers goes as it is clicked: the focus stays with the question.
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) button.current?.focus();
    isFirst.current = false;
  }, [asking.value]);
  return (
    <li class={css.row}>
      {asking.value ? (
        <>
          <span class={css.words} role="alert">
            {i18n.t('presets.removeQuestion', [name])}
          </span>
          <button type="button" onClick={onRemove} ref={button}>
            {i18n.t('rooms.remove')}
          </button>
          <button type="button" onClick={ask(false)}>
            {i18n.t('rooms.cancel')}
          </button>
        </>
      ) : (
        <>
          <span class={css.words} dir="auto">
            {name} {userId && `(${userId})`}
          </span>
          <button
            type="button"
            class="link"
            aria-label={i18n.t('rooms.copyHostLinkOf', [name])}
            onClick={onCopy}
          >
            {i18n.t('rooms.copyHostLink')}
          </button>
          <button
            ref={button}
            type="button"
            class="link"
            aria-label={i18n.t('rooms.removeHost', [name])}
            onClick={ask(true)}
          >
            {i18n.t('rooms.remove')}
          </button>
        </>
      )}
    </li>
  );
}
