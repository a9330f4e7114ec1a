import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useId } from 'preact/hooks';
import css from './colour.module.css';
import { type Colour, colours } from '../../lib/shared/colours.ts';

interface Props {
  /** Undefined for no colour. */
  value: Colour | undefined;
  onChange: (colour: Colour | undefined) => void;
}

/**
 * Renders a radio group of the available colours and "none". The name of the selected colour is shown as
 * text for users who cannot distinguish colours.
 */
export function ColourField({ value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class={css.colours}>
      <legend>{i18n.t('more.colour')}</legend>
      {(['none', ...colours] as const).map((colour) => (
        <input
          key={colour}
          type="radio"
          name={name}
          class={css.colour}
          style={{ '--own': `var(--${colour === 'none' ? 'ground' : colour})` }}
          title={i18n.t(`more.colour_${colour}`)}
          aria-label={i18n.t(`more.colour_${colour}`)}
          checked={colour === (value ?? 'none')}
          onChange={() => onChange(colour === 'none' ? undefined : colour)}
        />
      ))}
      <span aria-hidden="true">{i18n.t(`more.colour_${value ?? 'none'}`)}</span>
    </fieldset>
  );
}
