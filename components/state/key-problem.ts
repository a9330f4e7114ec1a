import type { EyesonError } from '../../lib/eyeson/errors.ts';

/** Whether it is the account that does not work, which only the host can mend, in the options. */
export const isKeyProblem = ({ kind }: EyesonError): boolean =>
  kind === 'bad-key' || kind === 'key-locked' || kind === 'no-access';
