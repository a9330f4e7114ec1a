import style from './button.css?inline';
import { element, set } from './element.ts';
import { listenOn } from './gate.ts';
import type { Holds } from './guard.ts';
import { makeHost } from './host.ts';
import { doorIcon } from './icon.ts';
import { words } from './words.ts';

/** Our button on a page. */
export interface Button {
  /** What stands in the page: an element of our own with an open shadow root. */
  readonly host: HTMLElement;
  /** The button itself, in the shadow root. */
  readonly inner: HTMLButtonElement;
  /** Shows what the text beside it holds. */
  show(holds: Holds): void;
  /** Says something beside the button, to eyes and screen readers; or to the latter alone, where eyes see it anyway. */
  say(sentence: string, to?: 'quiet'): void;
}

const READING_TIME = 8000;

export function makeButton(click: () => void): Button {
  const { name, hints } = words();
  const { host, shadow } = makeHost(style);
  const inner = element(
    'button',
    { type: 'button', 'aria-label': name, 'aria-haspopup': 'dialog' },
    doorIcon(),
    element('span', { class: 'name' }, name),
  );
  const status = element('span', { role: 'status' });
  shadow.append(inner, status);

  listenOn(host, (event) => {
    // The page's selection stays where it is.
    if (event.type === 'mousedown') event.preventDefault();
    if (event.type === 'click') click();
  });

  let silence: ReturnType<typeof setTimeout> | undefined;
  const say: Button['say'] = (sentence, to) => {
    clearTimeout(silence);
    status.className = to ?? '';
    status.textContent = sentence;
    if (sentence) silence = setTimeout(() => say(''), READING_TIME);
  };
  return {
    host,
    inner,
    show: (holds) => set(inner, { title: hints[holds], 'data-holds': holds }),
    say,
  };
}
