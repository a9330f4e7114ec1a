import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import css from './menu.module.css';

/** One entry of a menu. */
export interface MenuItem {
  label: string;
  /** Called when the item is chosen, after the menu has closed. */
  run: () => void;
  /** Whether a separator precedes the item. */
  hasSeparator?: boolean;
}

interface Props {
  id: string;
  label: string;
  items: MenuItem[];
  /** Element that the menu belongs to and is positioned at; focused when the menu closes. */
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/**
 * An open menu. Arrow keys, Home, End and first letters move the focus; Escape, Tab and scrolling outside
 * the menu close it.
 */
export function Menu({ id, label, items, anchor, onClose }: Props) {
  const list = useRef<HTMLUListElement>(null);

  useLayoutEffect(() => {
    if (list.current && anchor.current) positionPopover(list.current, anchor.current);
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const onScroll = ({ target }: Event) => target !== list.current && onClose();
    document.addEventListener('scroll', onScroll, true);
    return () => document.removeEventListener('scroll', onScroll, true);
  }, []);

  const closeAndRefocus = () => {
    anchor.current?.focus();
    onClose();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The surrounding list handles arrows and letters differently.
    event.stopPropagation();
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const target = menuTarget(entries, event.key);
    if (target) target.focus();
    else if (event.key === 'Escape') closeAndRefocus();
    else if (event.key === 'Tab') return onClose();
    else return;
    event.preventDefault();
  };

  return (
    <ul ref={list} id={id} class={css.menu} role="menu" aria-label={label} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <li key={item.label} role="none" class={item.hasSeparator ? css.parted : ''}>
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            class={css.item}
            onClick={() => {
              closeAndRefocus();
              item.run();
            }}
          >
            {item.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/**
 * Positions a `position: fixed` box below the anchor with the inline ends aligned, above it if the window
 * ends before, and beside it if neither fits.
 */
export function positionPopover(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { height, width } = box.getBoundingClientRect();
  const maxTop = window.innerHeight - height;
  const above = at.top - height;
  const isBeside = at.bottom > maxTop && above < 0;
  // The box never covers the anchor: the second click of a double click would choose an item.
  const top = isBeside ? Math.min(at.top, maxTop) : at.bottom <= maxTop ? at.bottom : above;
  box.style.top = `${Math.max(0, top)}px`;
  box.style.left = `${Math.max(0, (isBeside ? at.left : at.right) - width)}px`;
}

function menuTarget(entries: HTMLElement[], key: string): HTMLElement | undefined {
  const at = entries.findIndex((entry) => entry === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return entries[(at + 1) % entries.length];
    case 'ArrowUp':
      return entries.at(at - 1);
    case 'Home':
      return entries[0];
    case 'End':
      return entries.at(-1);
    default: {
      const after = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
      const startsWithKey = ({ textContent }: HTMLElement) =>
        textContent.toLowerCase().startsWith(key.toLowerCase());
      return key.length === 1 ? after.find(startsWithKey) : undefined;
    }
  }
}
