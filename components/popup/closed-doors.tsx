import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { explain } from '../../lib/explain.ts';
import type { Door } from '../../lib/rooms/database.ts';
import { NoticeLine } from '../parts/notice-line.tsx';
import { closeDoor } from '../rooms/rare-actions.ts';
import { roomName, shortName } from '../rooms/room-name.ts';

/** Doors that had to close before their time: whose, and why. */
export const ClosedDoors = ({ doors }: { doors: Door[] }) => (
  <>
    {doors.map(
      ({ roomId, name, error }) =>
        error && (
          <NoticeLine
            key={roomId}
            text={i18n.t('rooms.doorsClosed', [shortName(roomName({ name })), explain(error)])}
            failed
            actions={[{ label: i18n.t('rooms.close'), run: () => run(closeDoor({ id: roomId })) }]}
          />
        ),
    )}
  </>
);
