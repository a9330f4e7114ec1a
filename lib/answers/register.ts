import { isOwnPage } from '../browser/sender.ts';
import { fail } from '../eyeson/errors.ts';
import {
  type Answer,
  type HostProtocol,
  type PageProtocol,
  type Protocol,
  type Sender,
} from '../messages.ts';
import { onMessage } from '../on-message.ts';
import { withStorage } from '../rooms/storage-error.ts';

type Handler<K extends keyof Protocol> = (
  data: Parameters<Protocol[K]>[0],
  sender: Sender,
) => Promise<Answer<K>>;

/** Answers what content scripts and our own pages may ask. */
export function answerPages(handlers: { [K in keyof PageProtocol]: Handler<K> }): void {
  for (const type of keys(handlers)) answer(type, handlers[type], () => true);
}

/** Answers what only our own pages may ask: anybody else hears `not-found`, and the handler nothing. */
export function answerHost(handlers: { [K in keyof HostProtocol]: Handler<K> }): void {
  for (const type of keys(handlers)) answer(type, handlers[type], isOwnPage);
}

function answer<K extends keyof Protocol>(
  type: K,
  handler: Handler<K>,
  mayAsk: (sender: Sender) => boolean,
): void {
  onMessage(type, async ({ data, sender }) =>
    mayAsk(sender) ? answered(() => handler(data, sender)) : fail({ kind: 'not-found' }),
  );
}

/** What still throws then is the browser, which keeps nothing for us: whoever asked would take silence for an update. */
async function answered<K extends keyof Protocol>(handle: () => Promise<Answer<K>>): Promise<Answer<K>> {
  try {
    return await withStorage(async () => handle());
  } catch (error) {
    console.error(error);
    return fail({ kind: 'storage' });
  }
}

const keys = <T extends object>(object: T) => Object.keys(object) as (keyof T)[];
