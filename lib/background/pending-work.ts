import { singleFlight } from '../shared/concurrency.ts';
import { db } from '../shared/database/database.ts';
import { attempt } from '../shared/errors/problem-log.ts';

/** The tables whose rows are work for the worker's start or for each minute. */
const tables = [
  'accounts',
  'leftovers',
  'creations',
  'changes',
  'additions',
  'presence',
  'visits',
  'missed',
  'plans',
  'doors',
] as const;

/** For which tables there is anything to do, and whether rooms are to be deleted. */
export type PendingWork = Record<(typeof tables)[number] | 'deletions', boolean>;

const everything = Object.fromEntries([...tables, 'deletions'].map((name) => [name, true])) as PendingWork;

/**
 * Reads in one transaction where there is work. In most minutes there is none, and each of the tasks would open a
 * transaction of its own to find that out: with all of them, 61 at each start of the worker. Where it cannot be read,
 * there may be work everywhere.
 */
export const readPendingWork = (): Promise<PendingWork> =>
  flight('', () => attempt('pending work', read, everything));

/** An alarm that starts the worker asks in the same moment as the start does. */
const flight = singleFlight<PendingWork>();

const read = (): Promise<PendingWork> =>
  db.transaction('r', [...tables, 'rooms'], async () => {
    const counts = await Promise.all([
      ...tables.map((name) => db.table(name).count()),
      db.rooms.orderBy('deleteAt').count(),
    ]);
    return Object.fromEntries(
      [...tables, 'deletions'].map((name, index) => [name, counts[index] !== 0]),
    ) as PendingWork;
  });
