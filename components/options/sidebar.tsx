import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useKeys } from '../kit/virtual-list.ts';
import { goToSection, sections, sectionTitle, useCurrentSection } from './sections.ts';
import css from './sidebar.module.css';

/**
 * Links to the sections, of which the current one is marked. In a narrow window they are unfolded by a button, since nine
 * lines above every setting would be in the way.
 */
export function Sidebar() {
  const current = useCurrentSection();
  const isOpen = useSignal(false);
  const nav = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    isOpen.value = false;
  };
  useKeys(nav, ({ key }) => {
    if (key !== 'Escape' || !isOpen.value) return;
    close();
    button.current?.focus();
  });
  return (
    <nav ref={nav} class={css.nav} aria-label={i18n.t('options.sections')}>
      <button
        ref={button}
        type="button"
        class={css.toggle}
        aria-expanded={isOpen.value}
        aria-controls="sections"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
        title={i18n.t('options.sections')}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 4h11M2.5 8h11M2.5 12h11" />
        </svg>
        <span class={css.word}>{i18n.t('options.sections')}</span>
      </button>
      <ul id="sections" class={`${css.list} ${isOpen.value ? css.open : ''}`}>
        {sections.map((id) => (
          <li key={id}>
            <a
              class={css.link}
              href={`#${id}`}
              aria-current={current.value === id ? 'location' : undefined}
              onClick={(event) => {
                close();
                // The same hash again is no event.
                if (location.hash !== `#${id}`) return;
                event.preventDefault();
                goToSection(id);
              }}
            >
              {sectionTitle(id)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
