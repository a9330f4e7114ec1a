import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { explain } from '../../lib/explain.ts';
import type { Door } from '../../lib/rooms/database.ts';
import { NoticeLine } from '../parts/notice-line.tsx';
import { closeDoor } from '../rooms/rare-actions.ts';

/** Doors that had to close before their time, and why. */
export function ClosedDoors({ doors }: { doors: ReadonlyMap<string, Door> }) {
  return (
    <>
      {[...doors.values()].map(
        ({ roomId, error }) =>
          error && (
            <NoticeLine
              key={roomId}
              text={i18n.t('rooms.doorsClosed', [explain(error)])}
              failed
              actions={[{ label: i18n.t('rooms.close'), run: () => run(closeDoor({ id: roomId })) }]}
            />
          ),
      )}
    </>
  );
}
