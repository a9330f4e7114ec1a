import type { Scripting } from 'webextension-polyfill';
import { browser } from './extension.ts';

/** A tab, or some of its frames. */
export type Place = Scripting.InjectionTarget;

/**
 * Does something with a text inside a web page that the host has just let us into.
 * @param act runs there alone: it may use nothing from around it
 * @returns whether it worked: browsers keep their own pages closed
 */
export async function inPage(
  target: Place,
  act: (text: string) => Promise<boolean>,
  text: string,
): Promise<boolean> {
  try {
    const [done] = await browser.scripting.executeScript({ target, func: act, args: [text] });
    return done?.result === true;
  } catch {
    return false;
  }
}
