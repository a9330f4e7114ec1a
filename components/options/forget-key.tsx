import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import css from './forget-key.module.css';

/** Forgets the key, after having said what goes with it. */
export function ForgetKey({ onForget }: { onForget: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {i18n.t('options.forgetKey')}
      </button>
      <dialog ref={dialog} class={css.dialog} aria-labelledby={id} aria-describedby={`${id}-what`}>
        <h3 id={id}>{i18n.t('options.forgetQuestion')}</h3>
        <p id={`${id}-what`}>{i18n.t('options.forgetWhat')}</p>
        <div class={css.buttons}>
          <button type="button" onClick={close}>
            {i18n.t('options.cancel')}
          </button>
          <button
            type="button"
            class={css.forget}
            onClick={() => {
              close();
              onForget();
            }}
          >
            {i18n.t('options.forget')}
          </button>
        </div>
      </dialog>
    </>
  );
}
