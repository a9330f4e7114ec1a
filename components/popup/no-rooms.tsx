import { i18n } from '#i18n';
import { Teaching } from '../parts/teaching.tsx';

/** What stands where the first room will be; before the first sync nobody knows whether there is one. */
export const NoRooms = ({ synced }: { synced: boolean }) => (
  <Teaching
    title={i18n.t(synced ? 'popup.firstRoom' : 'popup.fetching')}
    text={i18n.t(synced ? 'popup.firstRoomHow' : 'popup.fetchingHow')}
  />
);
