import { DATABASE } from '../../shared/database/connection.ts';
import type { Account, Status } from '../../shared/database/tables.ts';
import { cleanKey } from '../../shared/eyeson/api-key.ts';
import { exchange } from '../../shared/eyeson/http/exchange.ts';
import { storeLook } from '../../shared/rooms/last-look.ts';
import { isIdle, mayStoreIdle } from './idle-until.ts';

/** Limit of the request, including the response's body. */
const TIMEOUT_MS = 15_000;

/** From this length on the list has a second page. */
const PAGE_SIZE = 25;

/**
 * Does what is to be done in a minute that was foreseen as idle: looks for each team which meetings run, and stores that
 * it did. It is written against the browser alone, as it has to be there in a moment: what opens the database and checks
 * replies elsewhere takes longer to load than all of this takes.
 * @returns whether that was all; if not, the background has to do the complete work of a minute, from its beginning
 */
export async function liveIdleMinute(): Promise<boolean> {
  try {
    return (await isIdle()) && (await lookForMeetings());
  } catch {
    // Whatever it was, the background finds it, too, and knows what to do about it.
    return false;
  }
}

async function lookForMeetings(): Promise<boolean> {
  const [accounts, statuses] = await readTeams();
  const statusOf = ({ id }: Account) => statuses.find(({ accountId }) => accountId === id);
  const looks = await Promise.all(accounts.map((account) => isQuiet(account, statusOf(account))));
  // What has come meanwhile may have brought a team that was not looked for.
  if (accounts.length === 0 || looks.includes(false) || !mayStoreIdle()) return false;
  await storeLook(Date.now());
  return true;
}

/** Closes the database before anything is asked for: the background may have to replace it. */
async function readTeams(): Promise<[Account[], Status[]]> {
  const database = await openDatabase();
  try {
    const read = database.transaction(['accounts', 'status']);
    return await Promise.all([
      resultOf<Account[]>(read.objectStore('accounts').getAll()),
      resultOf<Status[]>(read.objectStore('status').getAll()),
    ]);
  } finally {
    database.close();
  }
}

/** Whether all is well with a team, and no meeting runs that may be one of its rooms'. */
async function isQuiet({ key }: Account, status: Status | undefined): Promise<boolean> {
  const cleaned = cleanKey(key);
  if (!status || status.error || !cleaned.ok) return false;
  const call = { method: 'GET', path: '/rooms?page=1', auth: 'key' } as const;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const { response, text = '' } = await exchange(call, { key: cleaned.value, signal });
  const running: unknown = JSON.parse(text);
  const strangers = new Set<unknown>(status.strangers);
  return (
    response.ok &&
    Array.isArray(running) &&
    running.length < PAGE_SIZE &&
    running.every((meeting) => strangers.has(meeting?.id))
  );
}

/** Opens the database as it is. Rejects if there is none: it is for the background to create it. */
function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE);
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  return resultOf(opening);
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error));
  return promise;
}
