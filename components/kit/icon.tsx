import css from './icon.module.css';

// Path data on a 16 × 16 grid, stroked in the text colour.
const SHAPES = {
  copy: 'M6 5.5h6.5a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1zM2.7 10.5A1 1 0 0 1 2 9.6V3a1 1 0 0 1 1-1h6.6a1 1 0 0 1 .9.7',
  start: 'M5 3.4v9.2a.4.4 0 0 0 .6.3l7-4.6a.4.4 0 0 0 0-.6l-7-4.6a.4.4 0 0 0-.6.3z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3l3.2 3.2',
  settings:
    'M8 5.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6zM8 3.3a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4zM8 1.5v1.8M8 12.7v1.8M1.5 8h1.8M12.7 8h1.8M3.4 3.4l1.3 1.3M11.3 11.3l1.3 1.3M3.4 12.6l1.3-1.3M11.3 4.7l1.3-1.3',
  warning: 'M8 2.2 14.4 13.4H1.6zM8 6.5v3.2M8 11.6v.01',
} as const;

/** Name of an icon. */
export type Shape = keyof typeof SHAPES;

/** Decorative icon, hidden from assistive technology: the text or button beside it has to be labelled. */
export const Icon = ({ shape }: { shape: Shape }) => (
  <svg class={`${css.icon} ${css[shape] ?? ''}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={SHAPES[shape]} />
  </svg>
);

interface Props {
  /** Accessible name and tooltip. */
  label: string;
  shape: Shape;
  class?: string | undefined;
  tabIndex?: number;
  onClick: () => void;
}

/** Button that shows an icon only. */
export const IconButton = ({ label, shape, class: name = '', tabIndex, onClick }: Props) => (
  <button
    type="button"
    class={`plain square ${name}`}
    title={label}
    aria-label={label}
    tabIndex={tabIndex}
    onClick={onClick}
  >
    <Icon shape={shape} />
  </button>
);
