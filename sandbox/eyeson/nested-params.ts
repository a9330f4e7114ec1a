import { type Fields, isFields } from './fields.ts';

/** Nests form fields like Rails: `user[name]=Anna` and `list[]=1` become `{user: {name}, list: [1]}`. */
export function nestParams(entries: Iterable<readonly [string, unknown]>): Fields {
  const root: Fields = Object.create(null);
  for (const [name, value] of entries) {
    const [first = '', ...rest] = name.split('[').map((part) => part.replace(/\]$/, ''));
    root[first] = assign(root[first], rest, value);
  }
  return root;
}

function assign(existing: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (name === '') return [...(Array.isArray(existing) ? existing : []), assign(undefined, rest, value)];
  const fields = isFields(existing) ? existing : {};
  return { ...fields, [name]: assign(fields[name], rest, value) };
}
