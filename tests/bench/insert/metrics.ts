import type { CDPSession } from '@playwright/test';

export interface Metrics {
  /** Milliseconds of processor time that the page's main thread has worked so far, content scripts included. */
  busy: number;
  nodes: number;
  listeners: number;
  /** Bytes of JavaScript in use. */
  heap: number;
}

/** Gives a function that reads them; processor time leaves out what other programs take meanwhile. */
export async function startMetrics(cdp: CDPSession): Promise<() => Promise<Metrics>> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      busy: value('TaskDuration') * 1000,
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      heap: value('JSHeapUsedSize'),
    };
  };
}
