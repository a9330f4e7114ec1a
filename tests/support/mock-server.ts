import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { connect, currentAccount } from '../../lib/background/teams/connect.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import { disconnectAll } from '../../lib/background/teams/disconnect.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';

/** The key of the one team that every test starts with. */
export const key = 'key-of-testers';

/** A local Eyeson that the code under test reaches by `fetch` and `WebSocket`; each test starts connected and without rooms. */
export function withEyeson() {
  let sandbox: Sandbox | undefined;
  let account: Account | undefined;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox?.close());

  beforeEach(async () => {
    vi.stubGlobal('fetch', sandbox?.fetch);
    vi.stubGlobal('WebSocket', sandbox?.WebSocket);
    sandbox?.eyeson.reset();
    sandbox?.eyeson.addTeam({ key, name: 'Testers' });
    await disconnectAll();
    await connect({ key, hostName: 'Me' });
    const current = await currentAccount();
    if (current.ok) account = current.value;
  });

  return {
    get eyeson() {
      if (!sandbox) throw new Error('the sandbox has not started yet');
      return sandbox.eyeson;
    },
    /** The way to it, for a test that stands in between. */
    get fetch() {
      if (!sandbox) throw new Error('the sandbox has not started yet');
      return sandbox.fetch;
    },
    get WebSocket() {
      if (!sandbox) throw new Error('the sandbox has not started yet');
      return sandbox.WebSocket;
    },
    get account() {
      if (!account) throw new Error('no account yet');
      return account;
    },
    madeElsewhere: (name: string) => {
      if (!sandbox) throw new Error('the sandbox has not started yet');
      return sandbox.eyeson.addRoom({ key, name });
    },
  };
}
