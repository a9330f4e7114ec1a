import type { Colour } from '../../lib/shared/colours.ts';
import css from './swatch.module.css';

/** Renders a dot in the given colour beside a name; nothing without a colour. */
export const Swatch = ({ colour }: { colour: Colour | undefined }) =>
  colour ? <span class={css.swatch} style={{ '--own': `var(--${colour})` }} /> : null;
