import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { settings } from '../../lib/settings.ts';
import { MenuButton } from '../parts/menu-button.tsx';
import { attempt } from '../state/attempt.ts';
import { say } from '../state/notice.ts';
import { useSetting } from '../state/use-setting.ts';
import { ask } from '../../lib/ask.ts';
import { tellMenu } from './tell-menu.ts';

/** Says the host's first line to those who wait with one click; the others, and what else there is to do, in a menu. */
export function TellThem({ room }: { room: Room }) {
  const [own] = useSetting(settings.tellTexts);
  const [first = i18n.t('rooms.onMyWay'), ...others] = own.value ?? [];
  const tell = (text: string) => run(tellThem(room, text));
  const items = () => tellMenu(room, others, tell);
  return (
    <>
      <button type="button" title={first} onClick={() => tell(first)}>
        {i18n.t('rooms.tellThem')}
      </button>
      <MenuButton label={i18n.t('popup.moreActions')} items={items} tabIndex={0} />
    </>
  );
}

/** Says a line to those who wait, and that it was said. */
const tellThem = (room: Pick<Room, 'id'>, text: string): Promise<void> =>
  attempt(async () => {
    const said = await ask('meeting.tell', { roomId: room.id, text });
    if (said.ok) say({ text: i18n.t('rooms.told', [text]) });
    return said;
  });
