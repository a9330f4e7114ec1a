import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { Icon, type Shape } from './icon.tsx';
import { lazy } from './lazy.tsx';
import type { MenuItem } from './menu.tsx';

const Menu = lazy(async () => (await import('./menu.tsx')).Menu);

interface Props {
  /** Tooltip of the button; accessible name of it and of the menu unless there is a `name`. */
  label: string;
  /** Accessible name where the tooltip says less. */
  name?: string;
  shape?: Shape;
  /** Called each time the menu opens. */
  items: () => MenuItem[] | Promise<MenuItem[]>;
  tabIndex: number;
}

/** Button that opens a menu of further actions. The menu's code is loaded on first use. */
export function MenuButton({ label, name = label, shape = 'more', items, tabIndex }: Props) {
  const opened = useSignal<MenuItem[]>();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    opened.value = undefined;
  };
  const open = async () => {
    opened.value = await items();
  };

  return (
    <div
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="plain square"
        title={label}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={opened.value !== undefined}
        aria-controls={opened.value ? id : undefined}
        tabIndex={tabIndex}
        onClick={() => (opened.value ? close() : reportErrors(open()))}
      >
        <Icon shape={shape} />
      </button>
      {opened.value && <Menu id={id} label={name} items={opened.value} anchor={button} onClose={close} />}
    </div>
  );
}
