/**
 * Selects requests: `'GET /rooms/:id/users'` (any query), a pattern for "METHOD path?query", or a
 * predicate.
 */
export type Match = string | RegExp | ((request: Matchable) => boolean);

/** The part of a request that is matched. */
export interface Matchable {
  method: string;
  /** Path with query. */
  path: string;
}

/** Whether a request matches. */
export function matches(match: Match, request: Matchable): boolean {
  if (typeof match === 'function') return match(request);
  if (typeof match === 'string') return parameters(match, request) !== undefined;
  return match.test(`${request.method} ${request.path}`);
}

/** Path parameters of a request by name; undefined if it does not match the pattern. */
export function parameters(pattern: string, { method, path }: Matchable): Record<string, string> | undefined {
  const [pathname = ''] = path.split('?');
  const wanted = pattern.split(/[ /]/);
  const given = `${method} ${pathname}`.split(/[ /]/);
  if (wanted.length !== given.length) return undefined;
  const pairs = wanted.map((part, at) => [part, given[at] ?? ''] as const);
  if (pairs.some(([part, value]) => (part.startsWith(':') ? value === '' : part !== value))) return undefined;
  return Object.fromEntries(
    pairs.filter(([part]) => part.startsWith(':')).map(([part, value]) => [part.slice(1), value]),
  );
}
