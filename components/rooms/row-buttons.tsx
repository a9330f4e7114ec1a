import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { copyGuestLink, openMeeting } from './actions.ts';

interface RowButtonsProps {
  room: Room;
  isRunning: boolean;
  /** The class of the button that starts the meeting. */
  start: string | undefined;
  tabIndex: number;
}

/** What is done with a room most often. */
export const RowButtons = ({ room, isRunning, start, tabIndex }: RowButtonsProps) => (
  <>
    <IconButton
      label={i18n.t('popup.copyGuestLink')}
      shape="copy"
      tabIndex={tabIndex}
      onClick={() => run(copyGuestLink(room))}
    />
    <IconButton
      label={i18n.t(isRunning ? 'popup.joinMeeting' : 'popup.startMeeting')}
      shape="start"
      class={start}
      tabIndex={tabIndex}
      onClick={() => run(openMeeting(room))}
    />
  </>
);
