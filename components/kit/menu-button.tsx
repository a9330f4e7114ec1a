import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { Icon } from './icon.tsx';
import { lazy } from './lazy.tsx';
import type { MenuItem } from './menu.tsx';

const Menu = lazy(async () => (await import('./menu.tsx')).Menu);

interface Props {
  label: string;
  /** Asked for when the menu opens. */
  items: () => MenuItem[] | Promise<MenuItem[]>;
  tabIndex: number;
}

/** A button that opens a menu of further actions. */
export function MenuButton({ label, items, tabIndex }: Props) {
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
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened.value !== undefined}
        aria-controls={opened.value ? id : undefined}
        tabIndex={tabIndex}
        onClick={() => (opened.value ? close() : reportErrors(open()))}
      >
        <Icon shape="more" />
      </button>
      {opened.value && <Menu id={id} label={label} items={opened.value} anchor={button} onClose={close} />}
    </div>
  );
}
