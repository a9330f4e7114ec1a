import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from '../../shared/browser/api.ts';
import { catchStorageError } from '../../shared/database/catch-storage-error.ts';
import { fail } from '../../shared/errors/errors.ts';
import type {
  ResponseOf,
  RequestOf,
  OwnPageProtocol,
  ContentScriptProtocol,
  Protocol,
  Sender,
} from '../../shared/messaging/protocol.ts';

/** Whether a message comes from a page of this extension: a content script speaks from the address of its web page. */
export const isTrustedSender = ({
  id,
  url,
}: {
  id?: string | undefined;
  url?: string | undefined;
}): boolean => id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));

// The library types its calls by condition, which a generic caller cannot satisfy; this says the same, plainly.
const messaging = defineExtensionMessaging<Protocol>() as unknown as {
  onMessage: <K extends keyof Protocol>(
    type: K,
    answer: (message: { data: RequestOf<K>[0]; sender: Sender }) => Promise<ResponseOf<K>>,
  ) => void;
};

/** Answers one kind of message; in the background, once a kind. Apart from the protocol, so that pages which only ask need not carry it. */
export const { onMessage } = messaging;

type Handler<K extends keyof Protocol> = (
  data: Parameters<Protocol[K]>[0],
  sender: Sender,
) => Promise<ResponseOf<K>>;

/** Answers what content scripts and our own pages may ask. */
export function registerPublic(handlers: { [K in keyof ContentScriptProtocol]: Handler<K> }): void {
  for (const type of keys(handlers)) answer(type, handlers[type], () => true);
}

/** Answers what only our own pages may ask: anybody else hears `not-found`, and the handler nothing. */
export function registerPrivileged(handlers: { [K in keyof OwnPageProtocol]: Handler<K> }): void {
  for (const type of keys(handlers)) answer(type, handlers[type], isTrustedSender);
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
async function answered<K extends keyof Protocol>(
  handle: () => Promise<ResponseOf<K>>,
): Promise<ResponseOf<K>> {
  try {
    return await catchStorageError(async () => handle());
  } catch (error) {
    console.error(error);
    return fail({ kind: 'storage' });
  }
}

const keys = <T extends object>(object: T) => Object.keys(object) as (keyof T)[];
