import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Room } from '../../lib/rooms/database.ts';
import { roomName, shortName } from '../rooms/room-name.ts';
import { Frame } from './frame.tsx';
import { useTask } from './use-task.ts';
import { ask } from '../../lib/ask.ts';

/** Asks before rooms are deleted of which some run: their meetings end with them. */
export function DeleteDialog({ rooms }: { rooms: Room[] }) {
  const { problem, attempt } = useTask();
  const [only] = rooms.length === 1 ? rooms : [];
  const gone = useRef(false);
  const what = only ? shortName(roomName(only)) : i18n.t('options.roomCount', rooms.length);
  const remove = async () => {
    gone.current = await attempt(() => ask('rooms.delete', { roomIds: rooms.map(({ id }) => id) }));
    return gone.current;
  };
  return (
    <Frame
      title={i18n.t('table.deleteQuestion', [what])}
      action={i18n.t('popup.delete')}
      danger
      onAction={remove}
      problem={problem.value}
      returnTo={(before) => (gone.current || !only || !isRow(before) ? null : menuOf(only))}
    >
      <p>{i18n.t('table.deleteHelp', rooms.length)}</p>
    </Frame>
  );
}

// A list has led the focus on to the next room already, which is right only where this one goes.
const isRow = (before: Element | null) => before?.matches('[data-room]') === true;
const menuOf = ({ id }: Room) =>
  document.querySelector(`[data-room="${CSS.escape(id)}"] [aria-haspopup=menu]`);
