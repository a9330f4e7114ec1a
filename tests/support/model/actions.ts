import type { Action } from './action.ts';
import { editing } from './editing.ts';
import { coHosts } from './co-hosts.ts';
import { deleting } from './deleting.ts';
import { doors } from './doors.ts';
import { apiKeys } from './api-keys.ts';
import { creating } from './creating.ts';
import { localData } from './local-data.ts';
import { meetings } from './meetings.ts';
import { roomOptions } from './room-options.ts';
import { rejected } from './rejected.ts';
import { syncing } from './syncing.ts';
import { bulkLocalData } from './bulk-local-data.ts';
import { bulk } from './bulk.ts';

/** All actions that involve Eyeson. */
export const serverActions: readonly Action[] = [
  ...creating,
  ...syncing,
  ...editing,
  ...roomOptions,
  ...deleting,
  ...bulk,
  ...coHosts,
  ...meetings,
  ...doors,
  ...rejected,
  ...apiKeys,
];

/** All actions that only change local data. */
export const localActions: readonly Action[] = [...localData, ...bulkLocalData];
