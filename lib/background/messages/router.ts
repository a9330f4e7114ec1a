import * as v from 'valibot';
import { browser } from '../../shared/browser/api.ts';
import { catchStorageError } from '../../shared/database/catch-storage-error.ts';
import { fail, type AppError } from '../../shared/errors/errors.ts';
import type {
  ContentScriptProtocol,
  OwnPageProtocol,
  Protocol,
  RequestOf,
  ResponseOf,
  Sender,
} from '../../shared/messaging/protocol.ts';
import { requests } from './requests.ts';
import { isTrustedSender } from './sender.ts';

type Handler<K extends keyof Protocol> = (data: RequestOf<K>[0], sender: Sender) => Promise<ResponseOf<K>>;

type Handlers<P extends Partial<Protocol>> = { [K in keyof P & keyof Protocol]: Handler<K> };

/** Both kinds of handlers: each message type of the protocol has exactly one. */
export interface AllHandlers {
  /** What content scripts may ask, and pages of the extension too. */
  public: Handlers<ContentScriptProtocol>;
  /** What only pages of the extension may ask. Any other sender gets `not-found`. */
  privileged: Handlers<OwnPageProtocol>;
}

/**
 * Answers all messages of the protocol, with a `Result` each. To be called once, in the worker's first turn. A request
 * of another shape than the protocol's gets `invalid`, and its handler does not run.
 * @returns stops answering
 */
export function handleMessages(handlers: AllHandlers): () => void {
  const privileged = new Set(Object.keys(handlers.privileged));
  const all = { ...handlers.public, ...handlers.privileged };
  const isType = (type: unknown): type is keyof Protocol =>
    typeof type === 'string' && Object.hasOwn(all, type);

  // A listener that returns undefined leaves the message to others.
  const onMessage = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    const { type, data } = isRecord(message) ? message : {};
    if (!isType(type)) return undefined;
    if (privileged.has(type) && !isTrustedSender(sender)) return Promise.resolve(fail({ kind: 'not-found' }));
    return handle(type, all[type], data, sender);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

async function handle<K extends keyof Protocol>(
  type: K,
  handler: Handler<K>,
  data: unknown,
  sender: Sender,
): Promise<ResponseOf<K>> {
  // JSON, by which messages travel, has null where a sender left the whole request out.
  const request = v.safeParse(requests[type], data ?? undefined);
  if (!request.success) return fail({ kind: 'invalid' });
  try {
    const response = await catchStorageError(async () => handler(request.output, sender));
    return response.ok || isTrustedSender(sender) ? response : fail(publicError(response.error));
  } catch (error) {
    // Only browser APIs still throw here. Without an answer the sender would take it for an update of the extension.
    console.error(error);
    return fail({ kind: 'storage' });
  }
}

/**
 * What a web page may know of an error: its kind and numbers. Eyeson's own message may quote what was sent to it, the
 * key included. Field by field, so that no text gets out with a field that comes later.
 */
function publicError(error: AppError): AppError {
  if (error.kind === 'expired') return { kind: error.kind, at: error.at };
  if (error.kind !== 'server' && error.kind !== 'rate-limited') return { kind: error.kind };
  const retry = error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter };
  return error.kind === 'server'
    ? { kind: error.kind, status: error.status, ...retry }
    : { kind: error.kind, ...retry };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
