// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { actAs, clickOn, press, pressKey, pressOn } from '../../../tests/support/user-events.ts';
import { isolateEvents, handleEvents } from './event-shield.ts';
import { createIsolatedElement, element } from './isolated-element.ts';

const handled = vi.fn<(type: string, target: Element) => void>();
let shadow: ShadowRoot;
let button: HTMLButtonElement;

const clicks = () => handled.mock.calls.filter(([type]) => type === 'click').map(([, target]) => target);

beforeEach(() => {
  const controller = new AbortController();
  handled.mockReset();
  const isolated = createIsolatedElement('');
  shadow = isolated.shadow;
  button = element('button', { type: 'button' }, element('span'));
  shadow.append(button);
  document.body.replaceChildren(isolated.outer);
  isolateEvents(controller.signal);
  handleEvents(isolated.outer, (event, target) => handled(event.type, target));
  return () => controller.abort();
});

describe.each([
  ['the user', true],
  ['a script', false],
])('an event by %s', (_, isTrusted) => {
  it.each(['keydown', 'keypress', 'keyup', 'mousedown', 'click', 'focusin', 'paste'])(
    'does not reach the page: %s, not even before its handler',
    (type) => {
      const controller = new AbortController();
      const { signal } = controller;
      const page = vi.fn<() => void>();
      for (const capture of [true, false]) document.addEventListener(type, page, { capture, signal });
      const dispatch = (target: Element) => {
        const event = new Event(type, { bubbles: true, composed: true });
        if (isTrusted) actAs(target, event);
        else target.dispatchEvent(event);
      };
      if (isTrusted) pressOn(button);
      handled.mockReset();
      dispatch(button);
      expect(handled.mock.calls).toEqual(isTrusted ? [[type, button]] : []);
      expect(page).not.toHaveBeenCalled();

      dispatch(document.body);
      expect(page).toHaveBeenCalledTimes(2);
      controller.abort();
    },
  );
});

describe('a click of the user', () => {
  it.each(['Enter', ' '])('may begin with the key “%s”', (key) => {
    actAs(button, new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    clickOn(button);
    expect(clicks()).toEqual([button]);
  });

  it('may begin and end in different parts of the control', () => {
    pressOn(button.querySelector('span') ?? button);
    clickOn(button);
    expect(clicks()).toEqual([button]);
  });

  it('on a label also clicks the field in it', () => {
    const box = element('input', { type: 'checkbox' });
    const label = element('label', {}, box, 'Tick');
    shadow.append(label);
    press(label);
    clickOn(box);
    expect(clicks()).toEqual([label, box]);
  });
});

describe('a click that the browser passes on', () => {
  it('without a press is discarded', () => {
    clickOn(button);
    expect(clicks()).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['a press on another control', () => pressOn(shadow.appendChild(element('button')))],
    ['a press on the page', () => pressOn(document.body)],
    [
      'a press that ended on the page',
      () => (pressOn(button), actAs(document.body, new MouseEvent('mouseup'))),
    ],
    ['a press with another button', () => actAs(button, new PointerEvent('pointerdown', { button: 2 }))],
    ['a press that a script dispatched', () => button.dispatchEvent(new PointerEvent('pointerdown'))],
    ['a press that has clicked', () => press(button)],
    ['another key', () => pressKey(button, 'Tab')],
    ['a key that is held', () => actAs(button, new KeyboardEvent('keydown', { key: 'Enter', repeat: true }))],
  ])('is discarded after %s', (_, before) => {
    before();
    handled.mockReset();
    clickOn(button);
    expect(clicks()).toEqual([]);
  });

  it('on a box in a label that a script clicks leaves the box as it is', () => {
    const box = element('input', { type: 'checkbox' });
    const label = element('label', {}, box);
    shadow.append(label);
    label.click();
    box.click();
    expect([box.checked, clicks()]).toEqual([false, []]);
  });
});
