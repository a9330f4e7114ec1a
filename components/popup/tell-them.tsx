import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { settings } from '../../lib/settings.ts';
import { MenuButton } from '../parts/menu-button.tsx';
import { mark, remindLater, tellThem } from '../rooms/actions.ts';
import { useSetting } from '../state/use-setting.ts';

/** Says the host's first line to those who wait with one click; the others, and what else there is to do, in a menu. */
export function TellThem({ room }: { room: Room }) {
  const [own] = useSetting(settings.tellTexts);
  const [first = i18n.t('rooms.onMyWay'), ...others] = own.value ?? [];
  const items = () => [
    ...others.map((text) => ({ label: text, run: () => run(tellThem(room, text)) })),
    { label: i18n.t('rooms.later'), run: () => run(remindLater(room)) },
    { label: i18n.t('rooms.mute'), run: () => run(mark(room, { muted: true })) },
  ];
  return (
    <>
      <button type="button" title={first} onClick={() => run(tellThem(room, first))}>
        {i18n.t('rooms.tellThem')}
      </button>
      <MenuButton label={i18n.t('popup.moreActions')} items={items} tabIndex={0} />
    </>
  );
}
