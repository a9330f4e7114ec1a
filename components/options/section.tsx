import type { ComponentChildren } from 'preact';
import type { SettingsSection } from '../../lib/shared/browser/settings-page.ts';
import { sectionTitle } from './sections.ts';
import css from './section.module.css';

interface Props {
  /** Hash of the section; its heading has this id, and takes the focus when the hash is gone to. */
  id: SettingsSection;
  children: ComponentChildren;
}

/** One section of the settings page, labelled by its heading. */
export const Section = ({ id, children }: Props) => (
  <section class={css.section} aria-labelledby={id}>
    <h2 id={id} class={css.title} tabIndex={-1}>
      {sectionTitle(id)}
    </h2>
    <div class={css.content}>{children}</div>
  </section>
);
