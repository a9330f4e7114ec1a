import type { ErrorKind, AppError } from './errors.ts';

/** Whether it is the account that does not work, which only the host can mend, in the options. */
export const isKeyProblem = ({ kind }: AppError): boolean =>
  kind === 'bad-key' || kind === 'key-locked' || kind === 'no-access';

const outcomeUnknownKinds: ReadonlySet<ErrorKind> = new Set(['offline', 'timeout', 'server', 'bad-reply']);

/** Whether a request that failed so may have been carried out all the same. */
export const isOutcomeUnknown = ({ kind }: AppError): boolean => outcomeUnknownKinds.has(kind);
