import { expect, it } from 'vitest';
import { useSandbox } from '../../tests/support/sandbox/use-sandbox.ts';

const api = useSandbox();

it.each([
  ['GET /permalink/token', '*'],
  ['POST /permalink/token', '*'],
  ['POST /guests/token', '*'],
  ['GET /rooms', '*'],
  ['GET /rooms/token', '*'],
  ['OPTIONS /rooms/token', '*'],
  ['GET /permalink', null],
  ['POST /permalink', null],
  ['PUT /permalink/id', null],
  ['GET /webhooks', null],
  ['OPTIONS /permalink', null],
])('%s may be read by %s origin', async (request, origin) => {
  const { headers } = await api.call(request, undefined, null);
  expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
  expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
});
