import type { ErrorKind, EyesonError } from '../eyeson/errors.ts';

const UNSURE: ReadonlySet<ErrorKind> = new Set(['offline', 'timeout', 'server', 'bad-reply']);

/** Whether a request that failed so may have been carried out all the same. */
export const mayBeDone = ({ kind }: EyesonError): boolean => UNSURE.has(kind);
