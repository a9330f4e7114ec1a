import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Account, Room } from '../../lib/rooms/database.ts';
import css from './rows.module.css';
import { ask } from '../../lib/ask.ts';

interface OwnHostProps {
  room: Room;
  account: Account;
  onAddSelf: () => void;
}

/** As whom the host starts the room's meetings, or that they are none of its hosts yet. It cannot be removed here. */
export function OwnHost({ room, account, onAddSelf }: OwnHostProps) {
  // A room made elsewhere may have been lent the link of whoever made it.
  const told = useSignal<string>();
  useEffect(() => {
    const look = async () => {
      const details = await ask('room.details', { roomId: room.id });
      if (details.ok) told.value = details.value.hostName;
    };
    run(look());
  }, []);
  if (!room.hostLink)
    return (
      <li>
        {i18n.t('presets.hostUnknown')}{' '}
        <button type="button" class="link" onClick={onAddSelf}>
          {i18n.t('presets.addSelf')}
        </button>
      </li>
    );
  return (
    <li>
      <span dir="auto">{told.value ?? account.hostName}</span>{' '}
      <span class={css.quiet}>{i18n.t('presets.ownHost')}</span>
    </li>
  );
}
