import type { Core } from './core.ts';
import { type Route, routes } from './endpoints.ts';
import { errorReply } from './errors.ts';
import type { Fields } from './fields.ts';
import { parameters } from './match.ts';
import type { RateLimit } from './ratelimit.ts';
import { ApiError, type Reply } from './reply.ts';

/** A request to the API, parsed. */
export interface ApiRequest {
  method: string;
  /** Absolute URL. */
  url: URL;
  /** The API key in the `Authorization` header. */
  key: string | undefined;
  /** Undefined if it could not be parsed. */
  body: Fields | undefined;
}

/** Finds the endpoint of a request, runs it, and turns an `ApiError` into an error reply. */
export function dispatch(core: Core, limit: RateLimit, request: ApiRequest): Reply {
  const { method, url, key, body } = request;
  if (method === 'OPTIONS') return preflight(url.pathname);
  const route = routes.find(({ match }) => parameters(match, { method, path: url.pathname }));
  try {
    if (!route) throw new ApiError(404, 'not found');
    if (!body) throw new ApiError(400, 'body cannot be read');
    limit.check(core, key);
    const params = parameters(route.match, { method, path: url.pathname }) ?? {};
    return withCors(route, route.endpoint(core, { params, query: url.searchParams, body, key }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return withCors(route, errorReply(error, core.switches.errorBody));
  }
}

const anyOrigin = { 'Access-Control-Allow-Origin': '*' };

const withCors = (route: Route | undefined, reply: Reply): Reply =>
  route?.open ? { ...reply, headers: { ...anyOrigin, ...reply.headers } } : reply;

function preflight(path: string): Reply {
  const methods = routes
    .filter(({ open }) => open)
    .map(({ match }) => ({ match, method: match.split(' ')[0] ?? '' }))
    .filter(({ match, method }) => parameters(match, { method, path }))
    .map(({ method }) => method);
  if (methods.length === 0) return { status: 204 };
  return { status: 204, headers: { ...anyOrigin, 'Access-Control-Allow-Methods': methods.join(', ') } };
}
