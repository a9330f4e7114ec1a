import type { ComponentChildren } from 'preact';
import css from './empty-state.module.css';

/** What stands where there is nothing yet: what belongs here, and how it gets here. */
export const EmptyState = ({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ComponentChildren;
}) => (
  <section class={css.teaching}>
    <h1>{title}</h1>
    <p>{text}</p>
    {children}
  </section>
);
