import type { Table } from 'dexie';
import type { Database, Room } from './database.ts';
import { within } from '../concurrency.ts';
import { DATABASE, OPEN_TIMEOUT_MS } from './connection.ts';
import { LATEST } from './migrations.ts';

/** The tables of the database. */
export type TableName = {
  [N in keyof Database]: Database[N] extends Table<infer _T, infer _K, infer _I> ? N : never;
}[keyof Database];

/** What a table holds. */
export type RowOf<N extends TableName> = Database[N] extends Table<infer T, infer _K, infer _I> ? T : never;

/** Some of a table's rows. */
export interface Within {
  index?: string;
  range?: IDBKeyRange;
  limit?: number;
}

/** Rows in the order of an index, from its end. */
interface Latest {
  index: string;
  range?: IDBKeyRange;
  limit: number;
}

/**
 * Reads tables of the database at one moment, without Dexie: a page shows its first rows sooner than Dexie has started.
 * Every method rejects with what the browser says if it refuses.
 */
export class Reader<N extends TableName> {
  readonly #transaction: IDBTransaction;

  constructor(transaction: IDBTransaction) {
    this.#transaction = transaction;
  }

  /** All rows of a table, or those in a range of its keys or of an index, in that order. */
  all<T extends N>(table: T, { index, range, limit }: Within = {}) {
    const store = this.#transaction.objectStore(table);
    const source = index === undefined ? store : store.index(index);
    return result<RowOf<T>[]>(source.getAll(range, limit));
  }

  /** Undefined if there is no such row. */
  get<T extends N>(table: T, key: IDBValidKey) {
    return result<RowOf<T> | undefined>(this.#transaction.objectStore(table).get(key));
  }

  /** One row, or undefined, for each key. */
  many<T extends N>(table: T, keys: readonly IDBValidKey[]) {
    return Promise.all(keys.map((key) => this.get(table, key)));
  }

  /** The number of rows, or of those with a value in an index. */
  count(table: N, having?: { index: string; value: IDBValidKey }) {
    const store = this.#transaction.objectStore(table);
    return result<number>(having ? store.index(having.index).count(having.value) : store.count());
  }

  /** Rows in the order of an index, from its end, that pass a test. */
  latest<T extends N>(table: T, { index, range, limit }: Latest, test?: (row: RowOf<T>) => boolean) {
    const source: IDBIndex & Partial<AllRecords<RowOf<T>>> = this.#transaction
      .objectStore(table)
      .index(index);
    if (!test && source.getAllRecords) {
      const request = source.getAllRecords({ query: range ?? null, count: limit, direction: 'prev' });
      return result(request).then((records) => records.map(({ value }) => value));
    }
    // A message for each row, where the browser knows nothing better.
    return new Promise<RowOf<T>[]>((resolve, reject) => {
      const rows: RowOf<T>[] = [];
      const request = source.openCursor(range, 'prev');
      request.addEventListener('error', () => reject(errorOf(request)));
      request.addEventListener('success', () => {
        const cursor = request.result;
        const row: RowOf<T> | undefined = cursor?.value;
        if (row !== undefined && (!test || test(row))) rows.push(row);
        if (cursor && rows.length < limit) cursor.continue();
        else resolve(rows);
      });
    });
  }
}

/** New in Chromium 141; what it answers comes in one message. */
interface AllRecords<T> {
  getAllRecords: (options: {
    query: IDBKeyRange | null;
    count: number;
    direction: 'prev';
  }) => IDBRequest<{ value: T }[]>;
}

/**
 * Reads tables at one moment.
 * @param read may wait for nothing but the reader, or the moment is over
 * @throws what the browser says if it gives no access to the database, or the database cannot be used
 */
export async function readTables<N extends TableName, T>(
  tables: readonly N[],
  read: (reader: Reader<N>) => Promise<T>,
): Promise<T> {
  const begin = async () => new Reader<N>((await connect()).transaction([...tables], 'readonly'));
  let reader: Reader<N>;
  try {
    reader = await begin();
  } catch {
    // The connection was closed for another that changes the schema, or by the browser.
    disconnect();
    reader = await begin();
  }
  return read(reader);
}

/** A room with all that the database has of it; undefined if there is none with this id. */
export const readRoom = (id: string): Promise<Room | undefined> =>
  readTables(['rooms'], (reader) => reader.get('rooms', id));

let connection: Promise<IDBDatabase> | undefined;

const connect = (): Promise<IDBDatabase> => (connection ??= open().catch(openByDexie));

function disconnect(): void {
  connection = undefined;
}

/** Rejects if there is no database with the newest schema, or the browser does not answer. */
function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, LATEST * 10);
  // Dexie knows how to make and to change it.
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  // Also one that comes too late must not be in the way of an upgrade.
  request.addEventListener('success', () => {
    request.result.addEventListener('versionchange', () => {
      request.result.close();
      disconnect();
    });
    request.result.addEventListener('close', disconnect);
  });
  return within(OPEN_TIMEOUT_MS, result(request));
}

/** Makes the database, upgrades it, or opens one of a newer version. */
async function openByDexie(): Promise<IDBDatabase> {
  try {
    const { db } = await import('./database.ts');
    await db.open();
    return db.backendDB();
  } catch (error) {
    disconnect();
    throw error;
  }
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(errorOf(request)));
  });

const errorOf = ({ error }: IDBRequest): Error => error ?? new Error('the database gives no reason');
