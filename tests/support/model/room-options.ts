import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';

const PUT = 'PUT /permalink/:id';
const before = { reaction_available: false, custom_fields: { locale: 'de' } };
const requested = { recording_available: false, custom_fields: { hide_chat: true } };
const after = {
  ...before,
  ...requested,
  custom_fields: { ...before.custom_fields, ...requested.custom_fields },
};

/** Actions that change a room's options. */
export const roomOptions: Action[] = [
  {
    name: 'changes what can be done in meetings, and loses nothing that was set before',
    async arrangeClient(host) {
      await host.extension.ask('room.update', { roomId: host.room().id, changes: { options: before } });
    },
    async perform(host) {
      await host.choose('Edit…');
      for (const name of ['Recording', 'Hide the chat'])
        await host.dialog.getByRole('checkbox', { name, exact: true }).click();
      await host.press('Save');
    },
    async verify(host) {
      await expect(host.dialog).toBeHidden();
      await expect.poll(() => host.room().options).toMatchObject(after);
    },
    // If Eyeson has reset other options, these are sent again.
    expectedRequests: ({ eyeson }) => [
      { route: PUT, body: { options: requested } },
      ...(eyeson.switches.putOptions === 'merge'
        ? []
        : [{ route: PUT, body: { options: expect.objectContaining(after) } }]),
    ],
    criticalRequest: PUT,
  },
];
