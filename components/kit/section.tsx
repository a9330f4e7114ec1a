import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import css from './section.module.css';

interface Props {
  title: string;
  /** Whether the content also uses the column beside the heading. */
  wide?: boolean;
  children: ComponentChildren;
}

/** One section of the settings page, labelled by its heading. */
export function Section({ title, wide = false, children }: Props) {
  const id = useId();
  return (
    <section class={`${css.section} ${wide ? css.wide : ''}`} aria-labelledby={id}>
      <h2 id={id} class={css.title}>
        {title}
      </h2>
      <div class={css.content}>{children}</div>
    </section>
  );
}
