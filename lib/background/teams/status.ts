import { browser } from '../../shared/browser/api.ts';
import { mapAll } from '../../shared/concurrency.ts';
import { hasEyesonAccess } from '../../shared/browser/permissions.ts';
import { db, type Status } from '../../shared/database/database.ts';
import type { AppError } from '../../shared/errors/errors.ts';
import { reportErrors } from '../../shared/errors/report.ts';

const MINUTE = 60_000;

/** Something that happened to the connection of a team. */
type StatusEvent =
  | { kind: 'success'; update: Partial<Status> }
  | { kind: 'failure'; error: AppError }
  | { kind: 'access-lost' }
  | { kind: 'access-regained' };

const NO_ACCESS: AppError = { kind: 'no-access' };

/**
 * The only function that changes the error and the backoff of a team. The error `no-access` is replaced only when the
 * browser allows access again: until then, neither a success nor another error is about Eyeson.
 * @param now milliseconds since 1970
 */
export function nextStatus(before: Status, event: StatusEvent, now: number): Status {
  switch (event.kind) {
    case 'success':
      return { ...withoutError(before), ...event.update };
    case 'failure': {
      const failures = (before.failures ?? 0) + 1;
      const restUntil = now + backoffAfter(event.error, failures);
      return { ...before, error: event.error, failures, restFrom: now, restUntil };
    }
    case 'access-lost':
      return { ...withoutError(before), error: NO_ACCESS };
    case 'access-regained':
      return before.error?.kind === 'no-access' ? withoutError(before) : before;
  }
}

function withoutError(status: Status): Status {
  const { error: _, failures: __, restFrom: ___, restUntil: ____, ...kept } = status;
  return kept;
}

/** Starts at half a minute and doubles up to ten minutes; at least as long as `Retry-After`. In milliseconds. */
function backoffAfter(error: AppError, failures: number): number {
  // The request reached no server.
  if (error.kind === 'offline' && !navigator.onLine) return 0;
  const retryAfterMs = 'retryAfter' in error ? (error.retryAfter ?? 0) * 1000 : 0;
  return Math.max(retryAfterMs, Math.min(2 ** (failures - 2), 10) * MINUTE);
}

/** Records a successful request: clears the error and the backoff. Does nothing if the team was disconnected. */
export async function noteSuccess(accountId: string, update: Partial<Status>): Promise<void> {
  const events: StatusEvent[] = [{ kind: 'success', update }];
  await note(accountId, (await hasEyesonAccess()) ? events : [...events, { kind: 'access-lost' }]);
}

/**
 * Records a failed request and sets the backoff: it starts at half a minute and doubles up to ten minutes, and lasts at
 * least as long as Eyeson's `Retry-After`. There is none while the browser itself reports that it is offline or does
 * not allow access: a request then reaches no server.
 * @returns the end of the backoff, in milliseconds since 1970
 */
export async function noteFailure(accountId: string, error: AppError): Promise<number> {
  const hasAccess = error.kind !== 'no-access' && (await hasEyesonAccess());
  const after = await note(accountId, [hasAccess ? { kind: 'failure', error } : { kind: 'access-lost' }]);
  return after.restUntil ?? Date.now();
}

/** Records for all teams whether the browser allows access to Eyeson. To be called when that may have changed. */
export async function noteAccess(): Promise<boolean> {
  const hasAccess = await hasEyesonAccess();
  const kind = hasAccess ? 'access-regained' : 'access-lost';
  await mapAll(await db.accounts.toCollection().primaryKeys(), 1, (id) => note(id, [{ kind }]));
  return hasAccess;
}

/** Records that links of a team lead to another host, unless the host of the team has decided about it before. */
export async function noteLinkHost(accountId: string, host: string): Promise<void> {
  await db.transaction('rw', db.status, db.accounts, async () => {
    const account = await db.accounts.get(accountId);
    if (!account || account.linkHosts?.some((each) => each.host === host)) return;
    const status = (await db.status.get(accountId)) ?? { accountId };
    if (status.linkHost === undefined) await db.status.put({ ...status, linkHost: host });
  });
}

/** Removes what {@link noteLinkHost} recorded. */
export async function removeLinkHost(accountId: string): Promise<void> {
  await db.status.where({ accountId }).modify((status) => {
    delete status.linkHost;
  });
}

/** Forgets the status of a team, as when its key is replaced. */
export async function resetStatus(accountId: string): Promise<void> {
  await db.status.delete(accountId);
}

/** @returns the status after the events; it is not stored if the team was disconnected */
function note(accountId: string, events: StatusEvent[]): Promise<Status> {
  return db.transaction('rw', db.status, db.accounts, async () => {
    const before = (await db.status.get(accountId)) ?? { accountId };
    const after = events.reduce((status, event) => nextStatus(status, event, Date.now()), before);
    if (after !== before && (await db.accounts.get(accountId))) await db.status.put(after);
    return after;
  });
}

/**
 * Whether the account is in its backoff. A time before the start of the backoff means that the system clock was set
 * back; the backoff is then ignored.
 * @param now milliseconds since 1970
 */
export const isResting = ({ restFrom = 0, restUntil = 0 }: Partial<Status>, now = Date.now()): boolean =>
  restFrom <= now && now < restUntil;

/**
 * Follows the browser's permission to reach Eyeson, which the host can withdraw at any time: in Chromium by "site access
 * on click", in Firefox among the extension's permissions. To be called once, in the worker's first turn.
 * @param onLost runs after the loss was recorded
 * @param onRegained runs after the error was removed
 */
export function listenToAccess({ onLost, onRegained }: { onLost: () => void; onRegained: () => void }): void {
  const update = async () => {
    if (await noteAccess()) onRegained();
    else onLost();
  };
  const onChange = () => reportErrors(update());
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
