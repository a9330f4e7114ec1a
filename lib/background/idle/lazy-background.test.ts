import { beforeEach, expect, it, vi } from 'vitest';
import { createLazyBackground, type LazyBackground, type WorkerEvent } from './lazy-background.ts';

type Listener = Parameters<WorkerEvent['addListener']>[0];

/** An event of a browser, which gives what comes to the listeners that were there when it came. */
class FakeEvent implements WorkerEvent {
  #listeners: Listener[] = [];

  addListener(listener: Listener): void {
    this.#listeners = [...this.#listeners, listener];
  }

  emit(...details: unknown[]): void {
    for (const listener of this.#listeners) (listener as (...details: unknown[]) => void)(...details);
  }
}

let [event, other] = [new FakeEvent(), new FakeEvent()];
const heard = vi.fn<(...details: unknown[]) => unknown>();
let background: LazyBackground;

beforeEach(() => {
  heard.mockReset();
  [event, other] = [new FakeEvent(), new FakeEvent()];
  const load = () => {
    event.addListener(() => heard('first'));
    event.addListener((detail: unknown) => heard('second', detail));
    other.addListener(() => heard('other'));
  };
  background = createLazyBackground([event, other], load);
});

it('is not loaded before it is needed', () => {
  expect(background.isLoaded()).toBe(false);
  event.emit(1);
  expect(heard).not.toHaveBeenCalled();
});

it('hears the event that made it load, and all later ones once', () => {
  background.dispatch(event, [1]);
  expect(heard.mock.calls).toEqual([['first'], ['second', 1]]);
  heard.mockReset();
  event.emit(2);
  other.emit();
  expect(heard.mock.calls).toEqual([['first'], ['second', 2], ['other']]);
});

it('hears an event that came before another one made it load', () => {
  background.dispatch(other, []);
  background.dispatch(event, [1]);
  expect(heard.mock.calls).toEqual([['other'], ['first'], ['second', 1]]);
});

it.each([[true], [Promise.resolve('Hello')]])('answers as one of its listeners does: %s', (answer) => {
  expect(background.dispatch(event, [])).toBeUndefined();
  heard.mockImplementation((which) => (which === 'second' ? answer : undefined));
  expect(background.dispatch(event, [])).toBe(answer);
});

it('hears an event with all its listeners, though one throws', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  heard.mockImplementationOnce(() => {
    throw new Error('broken');
  });
  background.dispatch(event, [1]);
  expect(heard.mock.calls).toEqual([['first'], ['second', 1]]);
});

it('leaves the browser’s own functions as they were', () => {
  const own: unknown = Reflect.get(event, 'addListener');
  background.load();
  expect(Reflect.get(event, 'addListener')).toBe(own);
});
