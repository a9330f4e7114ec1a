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
  /** Says something beside the button, to eyes and screen readers. */
  say(sentence: string): void;
  /** Says something to screen readers that eyes see anyway. */
  announce(sentence: string): void;
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
  const speak = (sentence: string, look: string) => {
    clearTimeout(silence);
    status.className = look;
    status.textContent = sentence;
    silence = setTimeout(() => speak('', ''), READING_TIME);
  };
  return {
    host,
    inner,
    show: (holds) => set(inner, { title: hints[holds], 'data-holds': holds }),
    say: (sentence) => speak(sentence, ''),
    announce: (sentence) => speak(sentence, 'quiet'),
  };
}
