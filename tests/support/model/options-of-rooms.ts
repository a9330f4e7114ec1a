import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';

const PUT = 'PUT /permalink/:id';
const before = { reaction_available: false, custom_fields: { locale: 'de' } };
const asked = { recording_available: false, custom_fields: { hide_chat: true } };
const after = { ...before, ...asked, custom_fields: { ...before.custom_fields, ...asked.custom_fields } };

/** Changing what can be done in a room's meetings. */
export const optionsOfRooms: Action[] = [
  {
    name: 'changes what can be done in meetings, and loses nothing that was set before',
    async here(host) {
      await host.extension.ask('room.update', { roomId: host.room().id, changes: { options: before } });
    },
    async act(host) {
      await host.choose('Edit');
      for (const name of ['Recording', 'Hide the chat'])
        await host.dialog.getByRole('checkbox', { name, exact: true }).click();
      await host.press('Save');
    },
    async done(host) {
      await expect(host.dialog).toBeHidden();
      await expect.poll(() => host.room().options).toMatchObject(after);
    },
    // What was set back is sent once more.
    sends: ({ eyeson }) => [
      { route: PUT, body: { options: asked } },
      ...(eyeson.switches.putOptions === 'merge'
        ? []
        : [{ route: PUT, body: { options: expect.objectContaining(after) } }]),
    ],
    fatal: PUT,
  },
];
