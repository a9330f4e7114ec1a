import { sendIdempotent } from '../../shared/messaging/send.ts';
import type { Anchor, Button, Surface } from '../adapter.ts';

/** What a surface with a button does: presses, the links in its fields. */
export interface SurfaceController {
  /** Asks for what a press needs, so that one that comes later need not wait for it. */
  prepare(): void;
  /** Looks at the surface's links again, and notes at which anchor its button is. */
  refresh(anchor: Anchor): void;
  /** Handles a press. @param value that of the pressed button; empty for the injected button itself */
  press(value: string, anchor: Anchor): void;
}

/** Creates the controller of a surface. Provided by a script that comes with the first surface of a page. */
export type CreateController = (surface: Surface, button: Button, signal: AbortSignal) => SurfaceController;

declare global {
  // Shared by the resident script and that script; global augmentation requires `var`.
  var permalinksController: CreateController | undefined;
}

let loading: Promise<unknown> | undefined;

/**
 * Has the background inject the controller and the picker into the isolated world of this frame, unless they are there
 * already. Undefined if that failed: the extension was updated, and this script belongs to the old version.
 */
export async function loadController(): Promise<CreateController | undefined> {
  if (!globalThis.permalinksController) {
    await (loading ??= sendIdempotent('picker.load'));
    loading = undefined;
  }
  return globalThis.permalinksController;
}

/** Called by that script when it is loaded. */
export function registerController(create: CreateController): void {
  globalThis.permalinksController = create;
}

/** Discards what an earlier instance of the resident script has loaded: its extension context is invalid. */
export function resetController(): void {
  globalThis.permalinksController = undefined;
}
