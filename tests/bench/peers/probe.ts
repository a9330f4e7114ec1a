/* What runs in Calendar's page, in its own world. Each function is sent there as text. */
import type { Appearing } from '../insert/probe.ts';

/** Opens a new event in the full editor, waits for a button called `label`, and goes back to the week. */
export async function openEvent(label: string): Promise<Appearing> {
  // A click comes to a page at rest, and at any time within a frame.
  await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 20));
  const start = performance.now();
  window.calendar.open('new');
  const seen = await window.untilButton(label, document.body, start);
  window.calendar.close();
  return seen;
}

/**
 * Draws a week of 21 events anew `count` times, as Calendar does: new elements first, then their places as inline
 * styles. A burst is one task; twenty of them come in a frame. All is beside the page's own, where it moves nothing else.
 */
export async function burst(count: number): Promise<void> {
  const sample = document.querySelector('[data-eventid]');
  if (!(sample instanceof HTMLElement)) throw new Error('the week has no event');
  const { port1, port2 } = new MessageChannel();
  port1.start();
  const nextTask = () =>
    new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true });
      port2.postMessage(null);
    });
  const days = Array.from({ length: 7 }, () => document.createElement('div'));
  const week = document.createElement('div');
  week.append(...days);
  document.body.append(week);
  for (let done = 1; done <= count; done += 1) {
    for (const day of days) {
      const events = Array.from({ length: 3 }, () => sample.cloneNode(true) as HTMLElement);
      day.replaceChildren(...events);
      for (const [hour, { style }] of events.entries()) style.top = `${hour * 48}px`;
    }
    await (done % 20 === 0 ? new Promise(requestAnimationFrame) : nextTask());
  }
  week.remove();
  port1.close();
}
