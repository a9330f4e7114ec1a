import css from './icon.module.css';

// Path data on a 16 × 16 grid, stroked in the text colour.
const SHAPES = {
  copy: 'M6 5.5h6.5a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1zM2.7 10.5A1 1 0 0 1 2 9.6V3a1 1 0 0 1 1-1h6.6a1 1 0 0 1 .9.7',
  start: 'M5 3.4v9.2a.4.4 0 0 0 .6.3l7-4.6a.4.4 0 0 0 0-.6l-7-4.6a.4.4 0 0 0-.6.3z',
  join: 'M9.5 2.5h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-3M2.5 8h7M6.6 5 9.6 8l-3 3',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3l3.2 3.2',
  settings:
    'M8 5.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6zM8 3.3a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4zM8 1.5v1.8M8 12.7v1.8M1.5 8h1.8M12.7 8h1.8M3.4 3.4l1.3 1.3M11.3 11.3l1.3 1.3M3.4 12.6l1.3-1.3M11.3 4.7l1.3-1.3',
  warning: 'M8 2.2 14.4 13.4H1.6zM8 6.5v3.2M8 11.6v.01',
  list: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.8 4h.01M2.8 8h.01M2.8 12h.01',
  muted:
    'M4.3 11.5c.5-.8.7-1.8.7-3.5a3 3 0 0 1 .5-1.8M7 5.1A3 3 0 0 1 11 8c0 .9.1 1.6.2 2.1M3.5 11.5h8M6.7 13.5h2.6M2.5 2.5l11 11',
  pinned: 'M5.5 2h5l-.7 4.5L12 9H4l2.2-2.5zM8 9v5',
  note: 'M3 2.5h10V10l-3.5 3.5H3zM5.5 6h5M5.5 8.5h3',
  clock: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM8 4.8V8l2.2 1.6',
  message: 'M2.5 3.5h11v8h-6L4.6 14v-2.5H2.5z',
  close: 'M4 4l8 8M12 4l-8 8',
  expand: 'M6 4l4 4-4 4',
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
  /** Tooltip, and accessible name unless there is a `name`. */
  label: string;
  /** Accessible name where the tooltip says less: it contains the tooltip's words. */
  name?: string | undefined;
  shape: Shape;
  class?: string | undefined;
  tabIndex?: number;
  onClick: () => void;
}

/** Button that shows an icon only. */
export const IconButton = ({ label, name = label, shape, class: classes = '', tabIndex, onClick }: Props) => (
  <button
    type="button"
    class={`plain square ${classes}`}
    title={label}
    aria-label={name}
    tabIndex={tabIndex}
    onClick={onClick}
  >
    <Icon shape={shape} />
  </button>
);
