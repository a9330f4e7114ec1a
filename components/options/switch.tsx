import { useId } from 'preact/hooks';
import { run } from '../../lib/browser/run.ts';
import type { Setting } from '../../lib/setting.ts';
import { useSetting } from '../state/use-setting.ts';
import css from './switch.module.css';

interface Props {
  label: string;
  help?: string;
  item: Setting<boolean>;
}

/** A setting that is on or off. */
export function Switch({ label, help, item }: Props) {
  const [on, change] = useSetting(item);
  const id = useId();
  return (
    <div class={css.switch}>
      <input
        id={id}
        type="checkbox"
        checked={on.value ?? false}
        disabled={on.value === undefined}
        aria-describedby={help && `${id}-help`}
        onChange={({ currentTarget }) => run(change(currentTarget.checked))}
      />
      <label for={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} class={css.help}>
          {help}
        </p>
      )}
    </div>
  );
}
