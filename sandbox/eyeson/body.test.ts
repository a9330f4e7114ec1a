import { expect, it } from 'vitest';
import { key, useSandbox } from '../../tests/support/sandbox/use-sandbox.ts';

const api = useSandbox();

const fields: [string, string][] = [
  ['name', 'Grüße 👋'],
  ['user[name]', 'Maria'],
  ['user[id]', 'maria'],
  ['options[show_names]', 'false'],
  ['options[custom_fields][locale]', 'de'],
];
const form = () => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const json = JSON.stringify({
  name: 'Grüße 👋',
  user: { name: 'Maria', id: 'maria' },
  options: { show_names: false, custom_fields: { locale: 'de' } },
});
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  api.sandbox.fetch('https://api.eyeson.team/permalink', {
    method: 'POST',
    headers: { Authorization: key, ...headers },
    body,
  });

it.each<[string, BodyInit, Record<string, string>]>([
  ['JSON', json, { 'Content-Type': 'application/json; charset=utf-8' }],
  ['a form with brackets', new URLSearchParams(fields), {}],
  ['multipart', form(), {}],
])('understands %s', async (_, body, headers) => {
  expect((await post(body, headers)).status).toBe(201);
  expect(api.eyeson.rooms()).toMatchObject([
    {
      name: 'Grüße 👋',
      hosts: [{ name: 'Maria', id: 'maria' }],
      options: { show_names: false, show_label: true, custom_fields: { locale: 'de' } },
    },
  ]);
});

it.each([
  ['broken JSON', '{"name":', 'application/json'],
  ['JSON that is no object', '[1]', 'application/json'],
  ['multipart without its boundary', 'name=x', 'multipart/form-data'],
])('refuses %s', async (_, body, type) => {
  expect((await post(body, { 'Content-Type': type })).status).toBe(400);
  expect(api.eyeson.rooms()).toEqual([]);
});
