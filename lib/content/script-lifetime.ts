import { browser } from 'wxt/browser';

declare global {
  // Shared by all instances of the script in this frame's isolated world; global augmentation requires `var`.
  var permalinksLifetime: AbortController | undefined;
}

/** The time from the start of a resident script until the extension no longer runs it. */
export interface ScriptLifetime {
  signal: AbortSignal;
  /** Whether the extension still runs this script. If not, `signal` is aborted. */
  isValid: () => boolean;
}

/**
 * Begins the lifetime of this instance of the resident script, and ends that of an earlier one in the same world. After
 * an update of the extension the earlier one is in a world of its own, and ends when it next calls `isValid`.
 *
 * WXT's `ContentScriptContext` is not used: its instances find each other by an event in the page's document, and a
 * message to the page's window, that contain the extension's id. So a page could know of the extension, and end the
 * script by dispatching the event itself.
 */
export function beginLifetime(): ScriptLifetime {
  globalThis.permalinksLifetime?.abort();
  const controller = (globalThis.permalinksLifetime = new AbortController());
  const { signal } = controller;
  return {
    signal,
    isValid: () => {
      // Typed as always present, but missing after an update.
      if (!(browser.runtime as typeof browser.runtime | undefined)?.id) controller.abort();
      return !signal.aborted;
    },
  };
}
