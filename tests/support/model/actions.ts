import type { Action } from './action.ts';
import { changing } from './changing.ts';
import { coHosts } from './co-hosts.ts';
import { deleting } from './deleting.ts';
import { doors } from './doors.ts';
import { keys } from './keys.ts';
import { making } from './making.ts';
import { marks } from './marks.ts';
import { meetings } from './meetings.ts';
import { optionsOfRooms } from './options-of-rooms.ts';
import { refused } from './refused.ts';
import { seeing } from './seeing.ts';
import { tableMarks } from './table-marks.ts';
import { table } from './table.ts';

/** All actions that involve Eyeson. */
export const withEyeson: readonly Action[] = [
  ...making,
  ...seeing,
  ...changing,
  ...optionsOfRooms,
  ...deleting,
  ...table,
  ...coHosts,
  ...meetings,
  ...doors,
  ...refused,
  ...keys,
];

/** All actions that only change local data. */
export const withoutEyeson: readonly Action[] = [...marks, ...tableMarks];
