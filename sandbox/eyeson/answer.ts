import { readBody } from './body.ts';
import type { Fields } from './brackets.ts';
import type { Core } from './core.ts';
import { routes } from './endpoints.ts';
import { errorReply } from './errors.ts';
import { parameters } from './match.ts';
import type { RateLimit } from './ratelimit.ts';
import { Refusal, type Reply } from './reply.ts';

export interface ApiRequest {
  method: string;
  url: URL;
  key: string | undefined;
  /** Undefined when it could not be read. */
  body: Awaited<ReturnType<typeof readBody>>;
}

const anyOrigin = { 'Access-Control-Allow-Origin': '*' };

/** Finds the endpoint of a request and carries it out. */
export function answer(core: Core, limit: RateLimit, { method, url, key, body }: ApiRequest): Reply {
  const path = url.pathname;
  if (method === 'OPTIONS') return preflight(path);
  const found = routes
    .values()
    .map((route) => ({ route, params: parameters(route.match, { method, path }) }))
    .find(({ params }) => params);
  const cors = found?.route.open ? anyOrigin : {};
  try {
    if (!found?.params) throw new Refusal(404, 'not found');
    limit.check(core, key);
    const call = { params: found.params, query: url.searchParams, body: readable(body), key };
    const reply = found.route.endpoint(core, call);
    return { ...reply, headers: { ...cors, ...reply.headers } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reply = errorReply(error, core.switches.errorBody);
    return { ...reply, headers: { ...cors, ...reply.headers } };
  }
}

function readable(body: Fields | undefined): Fields {
  if (!body) throw new Refusal(400, 'body cannot be read');
  return body;
}

function preflight(path: string): Reply {
  const methods = routes
    .filter(({ match, open }) => open && parameters(match, { method: match.split(' ')[0] ?? '', path }))
    .map(({ match }) => match.split(' ')[0]);
  if (methods.length === 0) return { status: 204 };
  return { status: 204, headers: { ...anyOrigin, 'Access-Control-Allow-Methods': methods.join(', ') } };
}
