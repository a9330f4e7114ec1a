import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/start.ts';

export const key = 'TEAM-KEY';

/** A sandbox for the tests of a file, with one team; as new before each of them. */
export function useSandbox() {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  beforeEach(() => {
    sandbox.eyeson.reset();
    sandbox.eyeson.addTeam({ key, name: 'Testers' });
  });
  afterAll(() => sandbox.close());
  return {
    get sandbox() {
      return sandbox;
    },
    get eyeson() {
      return sandbox.eyeson;
    },
    /** Sends, say, `'POST /permalink'` with a JSON body; with the team's key, another's, or none (null). */
    call: (request: string, body?: unknown, as: string | null = key) => call(sandbox, request, body, as),
    /** Makes a permalink by the API. */
    create: async (fields: object = {}) => {
      const body = { name: 'Weekly sync', user: { name: 'Maria' }, ...fields };
      return (await call(sandbox, 'POST /permalink', body, key)).body;
    },
  };
}

async function call({ fetch }: Sandbox, request: string, body: unknown, as: string | null) {
  const [method = '', path = ''] = request.split(' ');
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const response = await fetch(`https://api.eyeson.team${path}`, {
    method,
    headers: {
      ...(as !== null && { Authorization: as }),
      ...(sent !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(sent !== undefined && { body: sent }),
  });
  const { status, headers } = response;
  const text = await response.text();
  return {
    status,
    headers,
    text,
    body: headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : undefined,
  };
}
