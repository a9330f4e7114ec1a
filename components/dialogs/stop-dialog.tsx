import { i18n } from '#i18n';
import type { Room } from '../../lib/rooms/database.ts';
import { roomName } from '../rooms/room-name.ts';
import { Frame } from './frame.tsx';
import { useTask } from './use-task.ts';
import { ask } from '../../lib/ask.ts';

/** Asks before a meeting is ended for everybody in it. */
export function StopDialog({ room }: { room: Room }) {
  const { problem, attempt } = useTask();
  return (
    <Frame
      title={i18n.t('rooms.stopQuestion', [roomName(room)])}
      action={i18n.t('rooms.stopForAll')}
      danger
      onAction={() => attempt(() => ask('meeting.stop', { roomId: room.id }))}
      problem={problem.value}
    >
      <p>{i18n.t('rooms.stopHelp')}</p>
    </Frame>
  );
}
