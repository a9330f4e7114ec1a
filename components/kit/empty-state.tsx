import type { ComponentChildren } from 'preact';
import css from './empty-state.module.css';

/** Placeholder for an empty list or page: a title, a text that says what to do, and optional controls. */
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
