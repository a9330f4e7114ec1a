import type { CDPSession, Page } from '@playwright/test';
import type { ResponseOf, RequestOf, Protocol } from '../../../lib/shared/messaging/protocol.ts';

interface Context {
  id: number;
  origin: string;
}

// Keeps every answer that the content script gets, whichever name it calls the browser by.
const eavesdrop = `
  globalThis.heard = [];
  chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  for (const { runtime } of new Set([chrome, globalThis.browser ?? chrome])) {
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (...message) => {
      const answer = await send(...message);
      heard.push(answer);
      return answer;
    };
  }
`;

/** The world of our content script in a page: what it can ask, and what it hears. */
export class ContentWorld {
  readonly #session: CDPSession;
  readonly #contextId: number;

  private constructor(session: CDPSession, contextId: number) {
    this.#session = session;
    this.#contextId = contextId;
  }

  static async of(page: Page, extensionId: string): Promise<ContentWorld> {
    const session = await page.context().newCDPSession(page);
    const found = new Promise<Context>((resolve) => {
      session.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
        if (context.origin === `chrome-extension://${extensionId}`) resolve(context);
      });
    });
    await session.send('Runtime.enable');
    const world = new ContentWorld(session, (await found).id);
    await world.evaluate(eavesdrop);
    return world;
  }

  /** Runs an expression there; gives its value as JSON allows. */
  async evaluate(expression: string): Promise<unknown> {
    const contextId = this.#contextId;
    const options = { contextId, expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }

  /** Whether an expression throws or rejects there. */
  async fails(expression: string): Promise<boolean> {
    return (await this.evaluate(`(async () => ${expression})().then(() => false, () => true)`)) as boolean;
  }

  async ask<K extends keyof Protocol>(type: K, data?: RequestOf<K>[0]): Promise<ResponseOf<K>> {
    const message = JSON.stringify({ type, data });
    return (await this.evaluate(`chrome.runtime.sendMessage(${message})`)) as ResponseOf<K>;
  }
}
