import type { ErrorKind, AppError } from './errors.ts';

/** Whether the API key or the host permission is the cause: only the host can repair that, in the settings. */
export const isKeyProblem = ({ kind }: AppError): boolean =>
  kind === 'bad-key' || kind === 'key-locked' || kind === 'no-access';

/** Whether the server may have carried out the request although it failed with this error. */
export const isOutcomeUnknown = ({ kind }: AppError): boolean => outcomeUnknownKinds.has(kind);

const outcomeUnknownKinds: ReadonlySet<ErrorKind> = new Set(['offline', 'timeout', 'server', 'bad-reply']);
