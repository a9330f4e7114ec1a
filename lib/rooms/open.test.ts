import { expect, it } from 'vitest';
import { withEyeson } from '../../tests/with-eyeson.ts';
import { hostLinkOf } from './open.ts';
import { sync } from './sync.ts';

const local = withEyeson();

it('the host link of a room made elsewhere is had by adding the host once, where the list does not tell it', async () => {
  local.eyeson.switches.hostInReplies = 'none';
  const { id } = local.madeElsewhere('Elsewhere');
  await sync(local.account);
  const first = await hostLinkOf(id);
  expect(first).toMatchObject({ ok: true });
  expect(await hostLinkOf(id)).toEqual(first);
  expect(local.eyeson.requests.of(`POST /permalink/${id}/users`)).toHaveLength(1);
});
