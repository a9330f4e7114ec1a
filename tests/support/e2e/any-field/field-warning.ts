import { expect } from '@playwright/test';
import type { KnownRoom } from '../host-link-guard.ts';
import type { FieldTab } from './field-tab.ts';

/** What the tests of the warning need of either browser. */
export interface GuardedPlace {
  tab: FieldTab;
  /** A room whose host link is known. */
  room: KnownRoom;
  clipboard: () => Promise<string>;
}

/** What the warning beside a field says, as far as it is there. */
export interface ShownWarning {
  text: string;
  /** The names of its buttons. */
  buttons: string[];
  /** The button that has the focus. */
  focused: string | undefined;
}

export const WARNED = 'This text contains your host link. Anyone who has it can start the meeting as you.';
export const REPLACE = 'Replace with guest link';
export const LEAVE = 'Leave it';

/** The warning in a page, or in a frame of it. */
export const warningIn = (tab: FieldTab): Promise<ShownWarning | undefined> =>
  tab.evaluate(() => {
    const frames = [...document.querySelectorAll('iframe')].flatMap(
      ({ contentDocument }) => contentDocument ?? [],
    );
    const cards = [document, ...frames].flatMap((each) => [
      ...each.querySelectorAll('permalinks-for-eyeson'),
    ]);
    const root = cards.at(-1)?.shadowRoot;
    const region = root?.querySelector('[role=alert]');
    if (!root || !region) return undefined;
    return {
      text: region.querySelector('p')?.textContent ?? '',
      buttons: [...region.querySelectorAll('button')].map((each) => each.textContent),
      focused: root.activeElement?.textContent ?? undefined,
    };
  }, undefined);

/** Waits until a host link is warned of that can be replaced. */
export const untilWarned = (tab: FieldTab): Promise<void> =>
  expect.poll(() => warningIn(tab)).toMatchObject({ text: WARNED, buttons: [REPLACE, LEAVE] });

/** Waits until the warning says something, or is gone. */
export const untilSaid = (tab: FieldTab, text: string | undefined): Promise<void> =>
  expect.poll(async () => (await warningIn(tab))?.text).toBe(text);

/** Presses a button of the warning from the field, without a pointer. */
export async function pressByKeys(tab: FieldTab, name: typeof REPLACE | typeof LEAVE): Promise<void> {
  for (let times = 0; times < 2 && (await warningIn(tab))?.focused !== name; times += 1)
    await tab.press('Tab');
  expect((await warningIn(tab))?.focused).toBe(name);
  await tab.press('Enter');
}

/** Clicks on a button of the warning. */
export async function pressByPointer(tab: FieldTab, name: typeof REPLACE | typeof LEAVE): Promise<void> {
  const middle = await tab.evaluate((name) => {
    const root = document.querySelector('permalinks-for-eyeson')?.shadowRoot;
    const button = [...(root?.querySelectorAll('button') ?? [])].find((each) => each.textContent === name);
    const { left = 0, top = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: left + width / 2, y: top + height / 2 };
  }, name);
  await tab.clickAt(middle.x, middle.y);
}
