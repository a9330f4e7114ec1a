import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { DialogCloser } from './dialog-closer.ts';
import css from './dialog.module.css';

interface Props {
  /** Heading and accessible name. */
  title: string;
  /** Label of the primary button; without it the dialog only has a Close button. */
  action?: string;
  /** Label of the button that closes the dialog without the action; *Cancel* by default. */
  cancel?: string | undefined;
  /** Styles the primary button as destructive. */
  danger?: boolean;
  /**
   * Runs the action. The dialog closes if it resolves to true, and stays open with all input if it resolves
   * to false.
   */
  onAction?: () => Promise<boolean>;
  /** Error message, as a translated sentence. */
  problem?: string | undefined;
  /** Defaults to the function in the `DialogCloser` context. */
  onClose?: () => void;
  /**
   * Chooses the element that is focused after closing; null for the default, the element that was focused
   * before opening.
   */
  returnTo?: (before: Element | null) => Element | null;
  children: ComponentChildren;
}

/**
 * A modal dialog with a form. Escape closes it. The focus returns to the element that was focused before,
 * unless another element has been focused meanwhile.
 */
export function Dialog(props: Props) {
  const close = useContext(DialogCloser);
  const {
    title,
    action,
    cancel = i18n.t('rooms.cancel'),
    danger = false,
    onAction,
    problem,
    onClose = close,
    returnTo,
    children,
  } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Read in a layout effect: when effects run, the previous dialog may already be restoring its own focus.
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
  }, []);
  useEffect(() => {
    dialog.current?.showModal();
    return () => {
      const chosen = returnTo?.(before.current);
      const target = chosen ?? before.current;
      // An element that has been focused meanwhile keeps the focus.
      const isFree = document.activeElement === document.body;
      if (target instanceof HTMLElement && (chosen || isFree)) target.focus();
    };
  }, []);
  // The error message reduces the height of the content, so the focused field may have to be scrolled back
  // into view.
  useLayoutEffect(() => {
    if (problem) dialog.current?.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });
  }, [problem]);

  const submit = async () => {
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
        // The browser's default is the same, but it may close the popup too.
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          reportErrors(submit());
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
            {action ? cancel : i18n.t('rooms.close')}
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
