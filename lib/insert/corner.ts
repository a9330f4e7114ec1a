import { run } from '../browser/run.ts';
import { makeButton } from './button.ts';
import type { Kept } from './kept.ts';
import { notePlaced } from './self-check.ts';
import { serve } from './serve.ts';

/** The button of last resort, at the window's corner while something is open in which there is no place for one. */
export interface Corner {
  /** Shows the button for a place, or takes it away where none needs it. */
  serve(homeless: Kept | undefined): void;
}

export function makeCorner(): Corner {
  let kept: Kept | undefined;
  const button = makeButton(() => {
    if (kept) run(serve(kept.request('corner', button)));
  });
  button.host.setAttribute('look', 'corner');
  return {
    serve(homeless) {
      kept = homeless;
      if (!kept) return button.host.remove();
      if (button.host.isConnected) return;
      button.show('nothing');
      document.body.append(button.host);
      run(notePlaced(kept.place.site, 'corner', 'corner'));
    },
  };
}
