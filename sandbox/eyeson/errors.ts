import { type Reply, type ApiError, html } from './reply.ts';
import type { Switches } from './switches.ts';

/** Formats an error in one of the shapes that Eyeson's error replies are known to have. */
export function errorReply({ status, message, headers }: ApiError, shape: Switches['errorBody']): Reply {
  const reply = shapes[shape](status, message);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

const shapes: Record<Switches['errorBody'], (status: number, message: string) => Reply> = {
  error: (status, message) => ({ status, body: { error: message } }),
  errors: (status, message) => ({ status, body: { errors: [message] } }),
  empty: (status) => ({ status }),
  html: (status, message) => html(status, `<!doctype html><title>${status}</title><h1>${message}</h1>`),
};
