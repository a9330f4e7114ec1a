import { i18n } from '#i18n';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { confirmDelete } from '../rooms/actions.ts';
import { updateMetadataOfAll } from '../rooms/actions.ts';
import { openDialog } from '../state/dialogs.ts';
import { exportRooms } from './export-csv.ts';
import { matchesFilter } from './entries.ts';
import { renewal } from '../rooms/renew-rooms.ts';
import type { Table } from './model.ts';
import css from './bulk-bar.module.css';

/** What can be done with all rooms that are selected. Always there, so that nothing moves when some are. */
export function BulkActions({ table }: { table: Table }) {
  const { value: scene } = table.scene;
  const { value: chosen } = table.chosen;
  const rooms = chosen.map(({ room }) => room);
  const expired = chosen.filter((entry) => matchesFilter.expired(entry, scene)).map(({ room }) => room);
  const unpinned = rooms.filter(({ pin }) => pin === undefined);
  const unmuted = rooms.filter(({ muted }) => muted !== true);
  const [firstExpired] = expired;
  const none = rooms.length === 0;
  const toPin = none || unpinned.length > 0;
  const toMute = none || unmuted.length > 0;
  return (
    <div class={css.bar}>
      <output class={css.count}>{i18n.t('table.selected', rooms.length)}</output>
      <BulkButton
        name={i18n.t('popup.delete')}
        off={none}
        onDo={() => confirmDelete(rooms, ({ id }) => scene.presence.has(id))}
      />
      <BulkButton
        name={i18n.t('table.renew')}
        off={!firstExpired || renewal.value !== undefined}
        onDo={() => firstExpired && openDialog('renew', firstExpired, expired)}
      />
      <BulkButton
        name={i18n.t(toPin ? 'rooms.pin' : 'rooms.unpin')}
        off={none}
        onDo={() =>
          reportErrors(
            toPin
              ? updateMetadataOfAll(unpinned, { pin: Date.now() })
              : updateMetadataOfAll(rooms, { pin: null }),
          )
        }
      />
      <BulkButton
        name={i18n.t(toMute ? 'rooms.mute' : 'rooms.unmute')}
        off={none}
        onDo={() =>
          reportErrors(
            toMute
              ? updateMetadataOfAll(unmuted, { muted: true })
              : updateMetadataOfAll(rooms, { muted: null }),
          )
        }
      />
      <BulkButton
        name={i18n.t('table.export')}
        off={table.found.value.length === 0}
        onDo={() => exportRooms(none ? table.found.value : chosen, scene)}
      />
    </div>
  );
}

/** A button that keeps the focus when it has just made itself useless. */
const BulkButton = ({ name, off, onDo }: { name: string; off: boolean; onDo: () => void }) => (
  <button type="button" aria-disabled={off} onClick={() => off || onDo()}>
    {name}
  </button>
);
