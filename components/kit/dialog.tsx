import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { DialogCloser } from './dialog-closer.ts';
import css from './dialog.module.css';

interface Props {
  title: string;
  /** What the dialog does, on its one primary button; without it there is only *Close*. */
  action?: string;
  danger?: boolean;
  /** Does it. Where it resolves with false, the dialog stays open, with all that was typed. */
  onAction?: () => Promise<boolean>;
  /** What went wrong, as a sentence. */
  problem?: string | undefined;
  onClose?: () => void;
  /** Where the focus goes in place of where it was. */
  returnTo?: (before: Element | null) => Element | null;
  children: ComponentChildren;
}

/** A dialog, of a room unless told otherwise. Escape closes it, and the focus goes back to where it was. */
export function Dialog(props: Props) {
  const close = useContext(DialogCloser);
  const { title, action, danger = false, onAction, problem, onClose = close, returnTo, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // At once: by the time that effects run, the dialog before this one may be giving its own focus back.
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
  }, []);
  useEffect(() => {
    dialog.current?.showModal();
    return () => {
      const wanted = returnTo?.(before.current);
      const goal = wanted ?? before.current;
      // Whoever has taken the focus meanwhile keeps it.
      const isFree = document.activeElement === document.body;
      if (goal instanceof HTMLElement && (wanted || isFree)) goal.focus();
    };
  }, []);
  // The sentence takes its place from what is above it, where the field that it means may have the focus.
  useLayoutEffect(() => {
    if (problem) dialog.current?.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });
  }, [problem]);

  const act = async () => {
    if (await onAction?.()) onClose();
  };

  return (
    <dialog
      ref={dialog}
      class={css.dialog}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // The browser would do the same, and might close the popup along with it.
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          reportErrors(act());
        }}
      >
        <h2 id={id} class={css.title} dir="auto">
          {title}
        </h2>
        <div class={css.content}>{children}</div>
        <p role="alert" class={css.problem}>
          {problem}
        </p>
        <div class={css.buttons}>
          <button type="button" onClick={() => dialog.current?.close()}>
            {action ? i18n.t('rooms.cancel') : i18n.t('rooms.close')}
          </button>
          {action && (
            <button type="submit" class={danger ? css.danger : 'primary'}>
              {action}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
