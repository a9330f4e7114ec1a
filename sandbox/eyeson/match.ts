/** Which requests are meant: `'GET /rooms/:id/users'` (any query), a pattern over method and path, or a test. */
export type Match = string | RegExp | ((request: Matchable) => boolean);

export interface Matchable {
  method: string;
  /** With the query. */
  path: string;
}

export function matches(match: Match, request: Matchable): boolean {
  if (typeof match === 'function') return match(request);
  if (typeof match === 'string') return parameters(match, request) !== undefined;
  return match.test(`${request.method} ${request.path}`);
}

/** What stands in the path for each `:name` of the pattern; undefined when it does not fit. */
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
