import type { LoggedRequest } from '../../../sandbox/eyeson/requests.ts';
import type { Sandbox } from '../../../sandbox/start.ts';
import { team } from '../e2e/fixtures.ts';
import { TEST_HEADER } from './recorded-requests.ts';

/**
 * Makes Eyeson execute a logged request that it has not answered; the reply is discarded. Throws if Eyeson
 * rejects it.
 */
export async function replayRequest(
  { fetch }: Sandbox,
  { method, path, headers, body }: LoggedRequest,
): Promise<void> {
  const reply = await fetch(`https://api.eyeson.team${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(headers.authorization !== undefined && { authorization: team.key }),
      [TEST_HEADER]: 'carried out',
    },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`Eyeson refused ${method} ${path}: ${reply.status}`);
}
