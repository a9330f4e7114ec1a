import { edit } from '../../text/exec.ts';
import { locationField } from './fields.ts';
import { pause } from './wait.ts';

/** Milliseconds after the focus until the field has become a combobox; what is written before that is lost (read in others' sources, 2018–2026). */
const comboboxTime = 150;

/**
 * Puts `link` where the event is, if `from` is what stands there now: the empty text, or another link. Focus, wait,
 * write, and a blur to commit it; never Enter or a space at the end, for these pick a place from the map. An empty
 * `link` clears it.
 * @param still whether it is still the same event
 */
export async function setLocation(from: string, link: string, still: () => boolean): Promise<void> {
  const field = locationField();
  if (field?.value.trim() !== from) return;
  field.focus({ preventScroll: true });
  await pause(comboboxTime);
  // The host may have gone on to write elsewhere, or here.
  if (field.value.trim() !== from || !field.matches(':focus') || !still()) return;
  field.select();
  if (link) edit('insertText', link);
  else edit('delete');
  field.blur();
}
