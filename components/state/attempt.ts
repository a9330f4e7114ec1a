import { run } from '../../lib/browser/run.ts';
import type { Result } from '../../lib/eyeson/errors.ts';
import { complain, hush } from './notice.ts';

/** Does something for the host; says what went wrong, and offers to try again. */
export async function attempt(task: () => Promise<Result<unknown>>): Promise<void> {
  const result = await task();
  if (!result.ok)
    complain(result.error, () => {
      hush();
      run(attempt(task));
    });
}
