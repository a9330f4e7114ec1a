/** Whether two JSON values are equal. The order of object keys is ignored, since `storage.sync` does not keep it. */
export const deepEqual = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other);

const ordered = (value: unknown) =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
