/**
 * Reads a stored value of unknown origin: another version of the extension may have written it, here or on another
 * computer. These few readers take the place of a schema library, which would add a seventh to what the popup loads.
 */
export interface Reader<T> {
  /** Whether the value is valid as a whole. */
  isValid: (value: unknown) => boolean;
  /**
   * What of the value can be read: of an object, each unreadable field gets its default; of a dictionary or a list,
   * unreadable entries are left out. Undefined if nothing can be read. Never throws.
   */
  read: (value: unknown) => T | undefined;
}

const leaf = <T>(isValid: (value: unknown) => value is T): Reader<T> => ({
  isValid,
  read: (value) => (isValid(value) ? value : undefined),
});

/** A text, with a condition if given. */
export const text = (condition: (text: string) => boolean = () => true): Reader<string> =>
  leaf((value): value is string => typeof value === 'string' && condition(value));

/** True or false. */
export const flag: Reader<boolean> = leaf((value) => typeof value === 'boolean');

/** A number in a range, both ends inclusive. */
export const number = (min: number, max: number): Reader<number> =>
  leaf((value): value is number => typeof value === 'number' && value >= min && value <= max);

/** A whole number in a range, both ends inclusive. */
export const integer = (min: number, max: number): Reader<number> =>
  leaf((value): value is number => Number.isInteger(value) && number(min, max).isValid(value));

/** One of these texts. */
export const oneOf = <T extends string>(values: readonly T[]): Reader<T> =>
  leaf((value): value is T => values.some((each) => each === value));

/** A list. */
export const list = <T>(item: Reader<T>): Reader<T[]> => ({
  isValid: (value) => Array.isArray(value) && value.every(item.isValid),
  read: (value) =>
    Array.isArray(value)
      ? value.flatMap((each) => {
          const read = item.read(each);
          return read === undefined ? [] : [read];
        })
      : undefined,
});

/** An object with any number of entries, whose keys match a pattern. */
export const dictionary = <T>(key: RegExp, item: Reader<T>): Reader<Record<string, T>> => ({
  isValid: (value) =>
    isObject(value) && Object.entries(value).every(([name, each]) => key.test(name) && item.isValid(each)),
  read: (value) =>
    isObject(value)
      ? fromEntries(Object.entries(value), (name, each) => (key.test(name) ? item.read(each) : undefined))
      : undefined,
});

/** An object with these fields. Other fields are dropped. */
export const fields = <T extends object>(
  entries: { [K in keyof T]: Reader<T[K]> },
  defaults: T,
): Reader<T> => ({
  isValid: (value) =>
    isObject(value) &&
    Object.entries<Reader<unknown>>(entries).every(([name, entry]) => entry.isValid(own(value, name))),
  read: (value) => (isObject(value) ? { ...defaults, ...readFields(entries, value) } : undefined),
});

/**
 * An object in which each of these fields may be missing. Other fields are dropped.
 * @param isExact whether an object with another field is invalid as a whole
 */
export const optionalFields = (
  entries: Record<string, Reader<unknown>>,
  { isExact }: { isExact: boolean },
): Reader<Record<string, unknown>> => ({
  isValid: (value) =>
    isObject(value) &&
    Object.entries(value).every(([name, each]) => own(entries, name)?.isValid(each) ?? !isExact),
  read: (value) => (isObject(value) ? readFields(entries, value) : undefined),
});

/** Converts what is read. */
export const converted = <T>(reader: Reader<T>, convert: (value: T) => T): Reader<T> => ({
  ...reader,
  read: (value) => {
    const read = reader.read(value);
    return read === undefined ? undefined : convert(read);
  },
});

/** Whether a value is an object, and no array. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readFields = <T extends object>(
  entries: { [K in keyof T]: Reader<T[K]> },
  value: Record<string, unknown>,
): Partial<T> =>
  fromEntries(Object.entries<Reader<unknown>>(entries), (name, entry) =>
    entry.read(own(value, name)),
  ) as Partial<T>;

/** Maps the values of entries; those that become undefined are left out. */
const fromEntries = <V, T>(
  entries: [string, V][],
  map: (name: string, value: V) => T | undefined,
): Record<string, T> =>
  Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const mapped = map(name, value);
      return mapped === undefined ? [] : [[name, mapped] as const];
    }),
  );

const own = <T>(object: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;
