import type { Colour } from '../../lib/rooms/colours.ts';
import css from './swatch.module.css';

/** A dot in one of our colours, beside the name that says the same; nothing without a colour. */
export const Swatch = ({ colour }: { colour: Colour | undefined }) =>
  colour ? <span class={css.swatch} style={{ '--own': `var(--${colour})` }} /> : null;
