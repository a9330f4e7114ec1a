import { i18n } from '#i18n';
import { askToReachEyeson } from '../../lib/browser/access.ts';
import { run } from '../../lib/browser/run.ts';
import type { EyesonError } from '../../lib/eyeson/errors.ts';
import { refreshRooms } from '../rooms/actions.ts';

/** The way back for a host who has taken the permission to reach Eyeson away. */
export function AllowAccess({ error }: { error: EyesonError | undefined }) {
  if (error?.kind !== 'no-access') return null;
  return (
    <button type="button" onClick={() => run(allow())}>
      {i18n.t('options.allowAccess')}
    </button>
  );
}

async function allow(): Promise<void> {
  if (await askToReachEyeson()) await refreshRooms();
}
