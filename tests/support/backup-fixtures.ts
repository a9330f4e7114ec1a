import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyImport } from '../../lib/background/apply-import.ts';
import { readLocalState } from '../../lib/shared/backup/export.ts';
import { planImport } from '../../lib/shared/backup/merge.ts';
import { type ParsedBackup, openSecrets, readBackup } from '../../lib/shared/backup/parse.ts';
import {
  type Account,
  type CoHost,
  db,
  type GoogleAccount,
  type Reminder,
  type Room,
} from '../../lib/shared/database/database.ts';
import { disconnectAll } from '../../lib/background/teams/disconnect.ts';
import { account, aRoom } from './samples.ts';

export const PASSPHRASE = 'four random words';
export const LATER = Date.now() + 3_600_000;

interface Rows {
  accounts?: Account[];
  rooms?: Room[];
  plans?: Reminder[];
  coHosts?: CoHost[];
  googleAccounts?: GoogleAccount[];
}

/** Another computer, or this one anew. */
export async function computer(rows: Rows): Promise<void> {
  await disconnectAll();
  await fakeBrowser.storage.sync.clear();
  for (const [table, entries] of Object.entries(rows)) await db.table(table).bulkPut(entries);
}

export const everything = async () => ({
  accounts: await db.accounts.toArray(),
  rooms: await db.rooms.toArray(),
  plans: await db.plans.toArray(),
  coHosts: await db.coHosts.toArray(),
  googleAccounts: await db.googleAccounts.toArray(),
  leftovers: await db.leftovers.toArray(),
  settings: await fakeBrowser.storage.sync.get(),
});

export const read = async (text: string): Promise<ParsedBackup> => {
  const opened = await readBackup(new Blob([text]));
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
};

/** What importing this text comes to, here and now. */
export async function plan(text: string, passphrase?: string) {
  const opened = await read(text);
  const secrets = passphrase === undefined ? undefined : await openSecrets(opened, passphrase);
  return planImport(opened.backup, secrets, await readLocalState());
}

export const importing = async (text: string, passphrase?: string) => {
  const { changeset } = await plan(text, passphrase);
  expect(await applyImport(changeset)).toEqual({ ok: true, value: undefined });
  return changeset;
};

export const hosted = aRoom('Hosted', {
  hostToken: 'secret-token',
  pin: 1,
  note: 'Cake',
  colour: 'red',
  muted: true,
});
export const plannedTime = {
  id: `${hosted.id}/${LATER}`,
  roomId: hosted.id,
  accountId: account.id,
  at: LATER,
  title: 'Talk',
};
export const coHost = {
  token: 'secret-co',
  roomId: hosted.id,
  name: 'Co',
  link: 'https://app.eyeson.team/permalink?secret-co',
};
export const full: Rows = { accounts: [account], rooms: [hosted], plans: [plannedTime], coHosts: [coHost] };
/** The same room as a sync tells it to a second computer, under an account of another id. */
export const second: Account = { ...account, id: 'second', hostName: 'Nora' };
const { hostLink: _, hostToken: __, pin: ___, note: ____, colour: _____, muted: ______, ...told } = hosted;
export const synced: Room = { ...told, accountId: second.id };
