import type { Extension } from '../support/e2e/chromium/extension.ts';

/** Opens the browser's own books, which no page can read. */
function session({ context }: Extension) {
  const browser = context.browser();
  if (!browser) throw new Error('this browser gives no session of its own');
  return browser.newBrowserCDPSession();
}

/** Seconds of processor time that all processes of the browser have worked so far. */
export async function processorTime(extension: Extension): Promise<number> {
  const cdp = await session(extension);
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Kilobytes of JavaScript that the extension's worker holds, after all that nobody needs was thrown away. */
export async function workerHeap(extension: Extension): Promise<number> {
  await extension.worker();
  const cdp = await session(extension);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extension.id));
  if (!worker) throw new Error('no worker runs');
  const { sessionId } = await cdp.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  const ask = (id: number, method: string) => {
    const answer = Promise.withResolvers<{ usedSize?: number }>();
    cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
      const reply = JSON.parse(message) as { id?: number; result: { usedSize?: number } };
      if (reply.id === id) answer.resolve(reply.result);
    });
    const asked = cdp.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method }),
    });
    return asked.then(() => answer.promise);
  };
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN } = await ask(2, 'Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1024;
}
