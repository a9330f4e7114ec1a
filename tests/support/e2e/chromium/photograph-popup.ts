import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BrowserContext, CDPSession } from '@playwright/test';

/**
 * Writes a PNG of the popup that the toolbar has opened, in its own size and in a colour scheme. Playwright does not attach
 * to such a window, so this does, by the oldest way of the protocol, in which messages to a target are wrapped.
 */
export async function photographPopup(
  context: BrowserContext,
  { path, colorScheme }: { path: string; colorScheme: 'light' | 'dark' },
): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser was not started by Playwright');
  const connection = await browser.newBrowserCDPSession();
  const { targetInfos } = await connection.send('Target.getTargets');
  const target = targetInfos.find(({ url }) => url.includes('/popup.html'));
  if (!target) throw new Error('No popup is open');
  const { sessionId } = await connection.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  const features = [{ name: 'prefers-color-scheme', value: colorScheme }];
  await call(connection, sessionId, { id: 1, method: 'Emulation.setEmulatedMedia', params: { features } });
  const picture = await call(connection, sessionId, { id: 2, method: 'Page.captureScreenshot' });
  await connection.detach();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.from((picture as { data: string }).data, 'base64'));
}

interface Call {
  id: number;
  method: string;
  params?: object;
}

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Calls a method of a target, and gives its result. */
async function call(connection: CDPSession, sessionId: string, message: Call): Promise<unknown> {
  const replied = new Promise<Reply>((resolve) =>
    connection.on('Target.receivedMessageFromTarget', (received) => {
      const reply = JSON.parse(received.message) as Reply;
      if (reply.id === message.id) resolve(reply);
    }),
  );
  await connection.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
  const { result, error } = await replied;
  if (error) throw new Error(error.message);
  return result;
}
