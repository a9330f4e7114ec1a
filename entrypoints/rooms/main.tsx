import { openPage } from '../../components/mount.ts';
import { RoomsPage } from '../../components/table/rooms-page.tsx';

openPage(RoomsPage);
