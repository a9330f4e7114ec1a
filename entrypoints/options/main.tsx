import { Options } from '../../components/options/options.tsx';
import { openPage } from '../../components/mount.ts';
import { allRooms } from '../../components/state/all-rooms.ts';

openPage(Options, allRooms);
