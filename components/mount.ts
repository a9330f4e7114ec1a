import { type ComponentType, h, render } from 'preact';
import type { CachedSnapshot } from './state/cached-snapshot.ts';
import { type Store, openStore } from './state/store.ts';
import { recoverFocus } from './kit/focus-recovery.ts';
import { language } from '../lib/shared/i18n/language.ts';
import './kit/theme.css';
import './kit/controls.css';

/**
 * Fills a page of ours, in the host's language, for as long as it stands. Gives what it shows, at first `lastSeen`, and
 * what ends with it.
 */
export function openPage(
  App: ComponentType<{ model: Store }>,
  lastSeen?: CachedSnapshot,
): { model: Store; abort: AbortSignal } {
  const closed = new AbortController();
  addEventListener('pagehide', () => closed.abort());
  document.documentElement.lang = language();
  const model = openStore(closed.signal, lastSeen);
  render(h(App, { model }), document.body);
  recoverFocus(closed.signal);
  return { model, abort: closed.signal };
}
