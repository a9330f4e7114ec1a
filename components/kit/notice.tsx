import { Fragment } from 'preact';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { Icon } from './icon.tsx';
import css from './notice.module.css';

interface Props {
  /** The message, as a translated sentence. */
  text: string;
  /** Whether it reports a failure. */
  failed?: boolean | undefined;
  /** Buttons after the message. */
  actions?: { label: string; run: () => void }[] | undefined;
  /** A link for manual copying. */
  link?: string | undefined;
}

/** One message for the user, with optional actions and a link that can be copied. */
export const Notice = ({ text, failed, actions, link }: Props) => (
  <span class={`${css.line} ${failed ? css.failed : ''}`}>
    {failed && <Icon shape="warning" />}
    <span class={css.text}>
      {text}
      {actions?.map((action) => (
        <Fragment key={action.label}>
          {' '}
          <button
            type="button"
            class="link"
            onClick={({ currentTarget }) => {
              // The button disappears with its message; the focus moves to the surrounding status element.
              currentTarget.closest('output')?.focus();
              action.run();
            }}
          >
            {action.label}
          </button>
        </Fragment>
      ))}
    </span>
    {link && (
      <input
        class="field"
        readOnly
        aria-label={i18n.t('popup.guestLink')}
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    )}
  </span>
);
