// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { isolateEvents, handleEvents } from './event-shield.ts';
import { createIsolatedElement } from './isolated-element.ts';

it.each(['keydown', 'keypress', 'keyup', 'mousedown', 'click', 'focusin', 'paste'])(
  'the page does not receive a %s on an isolated element, not even before its handler',
  (type) => {
    const controller = new AbortController();
    isolateEvents(controller.signal);
    const { outer, shadow } = createIsolatedElement('');
    const inner = document.createElement('button');
    shadow.append(inner);
    document.body.append(outer);
    const page = vi.fn<() => void>();
    for (const capture of [true, false])
      document.addEventListener(type, page, { capture, signal: controller.signal });
    const ours = vi.fn<(type: string, target: Element) => void>();
    handleEvents(outer, (event, target) => ours(event.type, target));

    inner.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(ours).toHaveBeenCalledWith(type, inner);
    expect(page).not.toHaveBeenCalled();

    document.body.dispatchEvent(new Event(type, { bubbles: true }));
    expect(page).toHaveBeenCalledTimes(2);
    controller.abort();
  },
);
