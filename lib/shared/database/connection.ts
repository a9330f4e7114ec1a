/** The database's name. */
export const DATABASE = 'permalinks';

/**
 * How long a database may take to open, in milliseconds. It takes less than one second on a slow computer; an upgrade of
 * ten thousand rooms takes a few.
 */
export const OPEN_TIMEOUT_MS = 20_000;
