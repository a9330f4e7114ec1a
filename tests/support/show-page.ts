import { cleanup, configure, render } from '@testing-library/preact';
import { type ComponentType, type ComponentChild, h } from 'preact';
import { onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../components/popup/popup.tsx';
import { dismissToast } from '../../components/state/toast.ts';
import { allRooms } from '../../components/state/all-rooms.ts';
import { roomIndex } from '../../components/state/room-index.ts';
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
export const showPage = (App: ComponentType<{ store: Store }>, rows: Rows): Promise<void> =>
  show(rows, (abort) => h(App, { store: openStore(abort, allRooms) }));

/** Shows the popup as it is: of rooms that are not among the first ones it knows what the index has. */
export const showPopup = (rows: Rows): Promise<void> =>
  show(rows, (abort) => h(Popup, { store: openStore(abort, roomIndex, { isLazy: true }) }));

async function show(rows: Rows, page: (abort: AbortSignal) => ComponentChild): Promise<void> {
  fakeBrowser.commands.getAll = () => Promise.resolve([]);
  Object.assign(fakeBrowser.action, { onUserSettingsChanged: undefined });
  await Promise.all(db.tables.map((table) => table.clear()));
  for (const [table, entries] of Object.entries(rows)) await db.table(table).bulkPut(entries);
  const closed = new AbortController();
  render(page(closed.signal));
  onTestFinished(() => {
    closed.abort();
    cleanup();
    dismissToast();
  });
}
