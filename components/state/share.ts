/**
 * The parts of a value that are as they were before, taken from before: what depends on one of them sees that it has not
 * changed.
 * @param before an earlier value of the same shape: plain objects, arrays, maps and what has no parts
 * @returns `before` itself if all is equal
 */
export function share<T>(before: unknown, value: T): T;
export function share(before: unknown, value: unknown): unknown {
  if (Object.is(before, value)) return before;
  if (before instanceof Map && value instanceof Map) {
    const shared = new Map(
      [...value].map(([key, part]): [unknown, unknown] => [key, share(before.get(key), part)]),
    );
    return isSame([...before].flat(), [...shared].flat()) ? before : shared;
  }
  if (Array.isArray(before) && Array.isArray(value)) {
    const shared = value.map((part, index) => share(before[index], part));
    return isSame(before, shared) ? before : shared;
  }
  if (!isPlain(before) || !isPlain(value)) return value;
  const shared = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, share(before[key], part)]),
  );
  return isSame(Object.entries(before).flat(), Object.entries(shared).flat()) ? before : shared;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, index) => Object.is(part, other[index]));

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
