import type { ComponentChildren } from 'preact';
import css from './labelled.module.css';

interface LabelledProps {
  label: string;
  /** The id of the control inside. */
  for: string;
  help?: string;
  children: ComponentChildren;
}

/** A control with its label above and help below. The help's id is the control's with `-help` behind. */
export const Labelled = ({ label, for: id, help, children }: LabelledProps) => (
  <div class={css.labelled}>
    <label for={id}>{label}</label>
    {children}
    {help && (
      <p id={`${id}-help`} class={css.help}>
        {help}
      </p>
    )}
  </div>
);
