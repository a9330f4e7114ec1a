import { describe, expect, it } from 'vitest';
import { patience, until } from '../support/sandbox/until.ts';
import { watch } from '../support/sandbox/record-socket.ts';
import { key, withSdk } from '../support/sdk-pages.ts';

describe("Eyeson's SDK", () => {
  const { sandbox, visit } = withSdk();
  const room = () => {
    const room = sandbox().eyeson.addRoom({ key, name: 'Weekly sync', hosts: ['Maria'] });
    return { id: room.id, guestLink: room.guestLink, hostLink: room.hosts[0]?.link ?? '' };
  };
  const inside = async (id: string) => {
    const response = await sandbox().fetch(`https://api.eyeson.team/rooms/${id}/users?online=true`, {
      headers: { Authorization: key },
    });
    const people: unknown = await response.json();
    return people;
  };
  const running = () => sandbox().eyeson.rooms()[0]?.startedAt !== null;

  it('waits as a guest until the host starts, is let in and seen', async () => {
    const { id, guestLink, hostLink } = room();
    sandbox().eyeson.switches.observerIdle = 'silent';
    const observer = watch(sandbox(), `room_id=${id}`, ['actioncable-v1-json', key]);
    const guest = await visit(guestLink);
    await guest.enterAs('Anna');
    await guest.shows('The meeting has not started');
    expect(JSON.stringify(sandbox().eyeson.requests.all())).not.toContain('Anna');

    const host = await visit(hostLink);
    await host.shows('You are in the meeting');
    await guest.shows('You are in the meeting');
    await host.shows('Anna (guest)');
    expect(await inside(id)).toMatchObject([
      { name: 'Maria', guest: false, online: true },
      { name: 'Anna', guest: true, online: true },
    ]);
    await until(() => observer.events().some(({ participant }) => participant?.name === 'Anna'));
    expect(observer.events().at(-1)).toMatchObject({
      type: 'participant_update',
      participant: { guest: true, online: true, room_id: id },
    });
    observer.socket.close();
  }, 60_000);

  it('leaves by the button or by closing the tab, and the empty meeting shuts down', async () => {
    const { id, guestLink, hostLink } = room();
    const host = await visit(hostLink);
    await host.shows('You are in the meeting');
    const guest = await visit(guestLink);
    await guest.enterAs('Anna');
    await host.shows('Anna (guest)');
    await guest.close();
    await host.showsNoMore('Anna (guest)');
    expect(await inside(id)).toMatchObject([{ name: 'Maria' }]);

    await host.click('Leave');
    await host.shows('You have left the meeting');
    await expect.poll(() => inside(id), patience).toEqual([]);
    sandbox().eyeson.clock.advance(119_000);
    expect(running()).toBe(true);
    sandbox().eyeson.clock.advance(1000);
    expect(running()).toBe(false);
  }, 60_000);

  it('ends the meeting for all', async () => {
    const { guestLink, hostLink } = room();
    const host = await visit(hostLink);
    await host.shows('You are in the meeting');
    const guest = await visit(guestLink);
    await guest.enterAs('Anna');
    await guest.shows('You are in the meeting');
    await host.click('End meeting');
    await guest.shows('The meeting has ended');
    await host.shows('The meeting has ended');
    expect(running()).toBe(false);
  }, 60_000);

  it('reads what is said by somebody who only has an access key', async () => {
    const { id, hostLink, guestLink } = room();
    const hostToken = new URL(hostLink).search.slice(1);
    const { fetch } = sandbox();
    const start = await fetch(`https://api.eyeson.team/permalink/${hostToken}`, { method: 'POST' });
    const { access_key: accessKey }: { access_key: string } = await start.json();
    const guest = await visit(guestLink);
    await guest.enterAs('Anna');
    await guest.shows('You are in the meeting');
    await fetch(`https://api.eyeson.team/rooms/${accessKey}/messages`, {
      method: 'POST',
      body: new URLSearchParams({ type: 'chat', content: 'On my way' }),
    });
    await guest.shows('Maria: On my way');
    expect(await inside(id)).toMatchObject([{ name: 'Anna' }]);
  }, 60_000);

  it('opens the running room by its access key', async () => {
    const { hostLink, id } = room();
    const hostToken = new URL(hostLink).search.slice(1);
    const start = await sandbox().fetch(`https://api.eyeson.team/permalink/${hostToken}`, { method: 'POST' });
    const { links }: { links: { gui: string; guest_join: string } } = await start.json();
    const host = await visit(links.gui);
    await host.shows('You are in the meeting');
    const guest = await visit(links.guest_join);
    await guest.enterAs('Anna');
    await host.shows('Anna (guest)');
    expect(sandbox().eyeson.rooms()[0]).toMatchObject({ id, starts: 1 });
  }, 60_000);

  it.each([
    ['an unknown host link', () => 'https://app.eyeson.team/permalink?nothing'],
    ['an access key of nothing', () => 'https://app.eyeson.team/?nothing'],
  ])('is turned away with %s', async (_, link) => {
    const page = await visit(link());
    await page.shows('This link does not open a meeting now');
    expect(sandbox().eyeson.connections()).toBe(0);
  });

  it('is turned away from a locked meeting, and let in when it is opened', async () => {
    const { guestLink, id } = room();
    sandbox().eyeson.start(id);
    sandbox().eyeson.lockMeeting(id);
    const guest = await visit(guestLink);
    await guest.enterAs('Anna');
    await guest.shows('The meeting is locked');
    expect(await inside(id)).toEqual([]);
    sandbox().eyeson.lockMeeting(id, false);
    await guest.shows('You are in the meeting');
  }, 60_000);
});
