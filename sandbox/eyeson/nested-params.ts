import { type Fields, isFields } from './fields.ts';

/** Nests form fields like Rails: `user[name]=Anna` and `list[]=1` become `{user: {name}, list: [1]}`. */
export function nest(entries: Iterable<readonly [string, unknown]>): Fields {
  const root: Fields = Object.create(null);
  for (const [name, value] of entries) {
    const [first = '', ...rest] = name.split('[').map((part) => part.replace(/\]$/, ''));
    root[first] = grow(root[first], rest, value);
  }
  return root;
}

function grow(there: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (name === '') return [...(Array.isArray(there) ? there : []), grow(undefined, rest, value)];
  const fields = isFields(there) ? there : {};
  return { ...fields, [name]: grow(fields[name], rest, value) };
}
