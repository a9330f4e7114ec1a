import { useId } from 'preact/hooks';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Setting } from '../../lib/shared/settings/item.ts';
import { useSetting } from '../state/settings.ts';
import { Refusal } from './refusal.tsx';
import css from './switch.module.css';

interface Props {
  label: string;
  help?: string | undefined;
  /** The setting that is bound to the checkbox. */
  item: Setting<boolean>;
}

/** Checkbox for a boolean setting; disabled until the setting is loaded. */
export function Switch({ label, help, item }: Props) {
  const [on, change, problem] = useSetting(item);
  const id = useId();
  return (
    <div class={css.switch}>
      <input
        id={id}
        type="checkbox"
        checked={on.value ?? false}
        disabled={on.value === undefined}
        aria-describedby={help && `${id}-help`}
        onChange={({ currentTarget }) => reportErrors(change(currentTarget.checked))}
      />
      <label for={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} class={css.help}>
          {help}
        </p>
      )}
      {problem.value && (
        <div class={css.refusal}>
          <Refusal problem={problem} />
        </div>
      )}
    </div>
  );
}
