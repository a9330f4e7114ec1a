import { i18n } from '#i18n';
import { style } from './button-style.ts';
import { element, set } from './element.ts';
import { listenOn } from './gate.ts';
import type { Holds } from './guard.ts';
import { makeHost } from './host.ts';
import { doorIcon } from './icon.ts';
import { standBy } from './stand-by.ts';

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
const hints = { nothing: 'insert.whose', 'guest link': 'insert.linked', secret: 'insert.secret' } as const;

export function makeButton(click: () => void): Button {
  const { host, shadow } = makeHost(style);
  const name = element('span', { class: 'name' }, i18n.t('insert.add'));
  const inner = element(
    'button',
    {
      type: 'button',
      'aria-label': i18n.t('insert.add'),
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    },
    doorIcon(),
    name,
  );
  const status = element('span', { role: 'status' });
  const said = element('span', { class: 'said', popover: 'manual', 'aria-hidden': 'true' });
  shadow.append(inner, status, said);

  listenOn(host, (event) => {
    // The page's selection stays where it is.
    if (event.type === 'mousedown') event.preventDefault();
    if (event.type === 'click') click();
  });

  let hiding: ReturnType<typeof setTimeout> | undefined;
  const announce = (sentence: string) => {
    status.textContent = sentence;
  };
  return {
    host,
    inner,
    announce,
    show(holds) {
      set(inner, { title: i18n.t(hints[holds]), 'data-holds': holds === 'nothing' ? undefined : holds });
    },
    say(sentence) {
      announce(sentence);
      clearTimeout(hiding);
      said.textContent = sentence;
      said.showPopover();
      standBy(said, inner);
      hiding = setTimeout(() => said.hidePopover(), READING_TIME);
    },
  };
}
