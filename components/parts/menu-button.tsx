import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { Menu, type MenuItem } from './menu.tsx';

/** A button that opens a menu of further actions. */
export function MenuButton({
  label,
  items,
  tabIndex,
}: {
  label: string;
  /** Asked for when the menu opens. */
  items: () => MenuItem[];
  tabIndex: number;
}) {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    open.value = false;
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
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        tabIndex={tabIndex}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon shape="more" />
      </button>
      {open.value && <Menu id={id} label={label} items={items()} anchor={button} onClose={close} />}
    </div>
  );
}
