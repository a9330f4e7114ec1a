import { i18n } from '#i18n';
import { Icon } from './icon.tsx';
import css from './notice.module.css';

interface Props {
  text: string;
  failed?: boolean | undefined;
  actions?: { label: string; run: () => void }[] | undefined;
  /** To be copied by hand. */
  link?: string | undefined;
}

/** One sentence for the host, and what can be done about it. */
export const Notice = ({ text, failed, actions, link }: Props) => (
  <span class={`${css.line} ${failed ? css.failed : ''}`}>
    {failed && <Icon shape="warning" />}
    <span class={css.text}>
      {text}
      {actions?.map((action) => (
        <>
          {' '}
          <button
            type="button"
            class="link"
            onClick={({ currentTarget }) => {
              // The button goes with its line: the focus stays in its place.
              currentTarget.closest('output')?.focus();
              action.run();
            }}
          >
            {action.label}
          </button>
        </>
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
