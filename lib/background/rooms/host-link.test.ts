import { expect, it } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { getHostLink } from './host-link.ts';
import { sync } from '../sync/sync.ts';

const local = withEyeson();

it('the host link of a room made elsewhere is had by adding the host once, where the list does not tell it', async () => {
  local.eyeson.switches.hostInReplies = 'none';
  const { id } = local.madeElsewhere('Elsewhere');
  await sync(local.account);
  const first = await getHostLink(id);
  expect(first).toMatchObject({ ok: true });
  expect(await getHostLink(id)).toEqual(first);
  expect(local.eyeson.requests.of(`POST /permalink/${id}/users`)).toHaveLength(1);
});

it('the host is the same one to Eyeson at the next try, where the reply was lost', async () => {
  Object.assign(local.eyeson.switches, { hostInReplies: 'none', sameHost: 'same' });
  const { id } = local.madeElsewhere('Elsewhere');
  await sync(local.account);
  local.eyeson.faults.add({ match: 'POST /permalink/:id/users', times: 1, do: 'lose-reply' });
  expect(await getHostLink(id)).toMatchObject({ ok: false });
  const [, me] = local.eyeson.rooms()[0]?.hosts ?? [];
  expect(await getHostLink(id)).toEqual({ ok: true, value: me?.link });
  expect(local.eyeson.rooms()[0]?.hosts).toHaveLength(2);
});
