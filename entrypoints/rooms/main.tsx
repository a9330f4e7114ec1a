import { openPage } from '../../components/mount.ts';
import { allRooms } from '../../components/state/all-rooms.ts';
import { RoomsPage } from '../../components/table/rooms-page.tsx';

openPage(RoomsPage, allRooms);
