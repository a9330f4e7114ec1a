const acts = ['keydown', 'pointerdown', 'beforeinput'];

/** Whether the host did nothing on the page for `time` milliseconds from now. */
export function stayedAway(time: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const life = new AbortController();
  const { signal } = life;
  const disturb = ({ isTrusted }: Event): void => {
    if (isTrusted) resolve(false);
  };
  for (const act of acts) addEventListener(act, disturb, { capture: true, signal });
  setTimeout(resolve, time, true);
  return promise.finally(() => life.abort());
}
