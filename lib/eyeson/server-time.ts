/** Eyeson's clock, in milliseconds since 1970, where a reply told it. */
export function serverTime(headers: Headers): number | undefined {
  const time = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(time) ? undefined : time;
}
