import { expect, it } from 'vitest';
import { nestParams } from './nested-params.ts';

it.each<[string, Record<string, string>, object]>([
  ['plain fields', { name: 'Anna' }, { name: 'Anna' }],
  ['fields of a field', { 'user[name]': 'Anna', 'user[id]': '1' }, { user: { name: 'Anna', id: '1' } }],
  [
    'three levels',
    { 'options[custom_fields][locale]': 'de' },
    { options: { custom_fields: { locale: 'de' } } },
  ],
  ['a list', { 'users[]': 'Anna' }, { users: ['Anna'] }],
  ['a field that hides another', { user: 'Anna', 'user[name]': 'Bert' }, { user: { name: 'Bert' } }],
])('nests %s', (_, fields, nested) => {
  expect({ ...nestParams(Object.entries(fields)) }).toEqual(nested);
});

it('collects a list in order', () => {
  expect({
    ...nestParams([
      ['users[]', 'Anna'],
      ['users[]', 'Bert'],
    ]),
  }).toEqual({ users: ['Anna', 'Bert'] });
});
