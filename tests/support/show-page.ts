import { cleanup, configure, render } from '@testing-library/preact';
import { type ComponentType, h } from 'preact';
import { onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dismissToast } from '../../components/state/toast.ts';
import { allRooms } from '../../components/state/all-rooms.ts';
import { type Store, openStore } from '../../components/state/store.ts';
import { db } from '../../lib/shared/database/database.ts';

// Dialogs come by an import of their own, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 10_000 });

type Rows = Partial<
  Record<
    | 'accounts'
    | 'rooms'
    | 'presence'
    | 'missed'
    | 'plans'
    | 'doors'
    | 'status'
    | 'refusals'
    | 'choices'
    | 'googleAccounts'
    | 'twins',
    object[]
  >
>;

/** Shows a page of ours over a database that holds these rows and no others, until the test is over. */
export async function showPage(App: ComponentType<{ store: Store }>, rows: Rows): Promise<void> {
  fakeBrowser.commands.getAll = () => Promise.resolve([]);
  Object.assign(fakeBrowser.action, { onUserSettingsChanged: undefined });
  await Promise.all(db.tables.map((table) => table.clear()));
  for (const [table, entries] of Object.entries(rows)) await db.table(table).bulkPut(entries);
  const closed = new AbortController();
  render(h(App, { store: openStore(closed.signal, allRooms) }));
  onTestFinished(() => {
    closed.abort();
    cleanup();
    dismissToast();
  });
}
