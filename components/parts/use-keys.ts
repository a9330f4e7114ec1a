import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Hears the keys pressed anywhere inside an element that is no control itself. */
export function useKeys(element: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    const heard = element.current;
    heard?.addEventListener('keydown', onKey);
    return () => heard?.removeEventListener('keydown', onKey);
  });
}
