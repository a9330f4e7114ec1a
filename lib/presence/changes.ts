const changes = new EventTarget();

/** Says that who is inside may have changed. */
export const announceChange = (): void => {
  changes.dispatchEvent(new Event('change'));
};

/** Hears of every change of who is inside, in this context. Presence does not know who wants to know. */
export function onPresenceChange(listener: () => void, signal?: AbortSignal): void {
  changes.addEventListener('change', listener, signal && { signal });
}
