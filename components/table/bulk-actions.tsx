import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { confirmDelete } from '../rooms/changes.ts';
import { updateMetadataOfAll } from '../rooms/changes.ts';
import { openDialog } from '../state/dialogs.ts';
import { exportRooms } from './export-csv.ts';
import { matchesFilter } from './entries.ts';
import { renewal } from '../rooms/renew-rooms.ts';
import type { Table } from './model.ts';
import css from './bulk-bar.module.css';

/**
 * Toolbar with actions for all selected rooms. Always rendered, so that nothing moves when rooms are
 * selected.
 */
export function BulkActions({ table }: { table: Table }) {
  const { value: context } = table.context;
  const { value: chosen } = table.chosen;
  const rooms = chosen.map(({ room }) => room);
  const expired = chosen.filter((entry) => matchesFilter.expired(entry, context)).map(({ room }) => room);
  const unpinned = rooms.filter(({ pin }) => pin === undefined);
  const unmuted = rooms.filter(({ muted }) => muted !== true);
  const [firstExpired] = expired;
  const isEmpty = rooms.length === 0;
  const toPin = isEmpty || unpinned.length > 0;
  const toMute = isEmpty || unmuted.length > 0;
  return (
    <div class={css.bar}>
      <output class={css.count}>{i18n.plural('table.selected', rooms.length)}</output>
      <BulkButton
        name={i18n.t('popup.delete')}
        disabled={isEmpty}
        onPress={() => confirmDelete(rooms, ({ id }) => context.presence.has(id))}
      />
      <BulkButton
        name={i18n.t('table.renew')}
        disabled={!firstExpired || renewal.value !== undefined}
        onPress={() => firstExpired && openDialog('renew', firstExpired, expired)}
      />
      <BulkButton
        name={i18n.t(toPin ? 'rooms.pin' : 'rooms.unpin')}
        disabled={isEmpty}
        onPress={() =>
          reportErrors(
            toPin
              ? updateMetadataOfAll(unpinned, { pin: Date.now() })
              : updateMetadataOfAll(rooms, { pin: null }),
          )
        }
      />
      <BulkButton
        name={i18n.t(toMute ? 'rooms.mute' : 'rooms.unmute')}
        disabled={isEmpty}
        onPress={() =>
          reportErrors(
            toMute
              ? updateMetadataOfAll(unmuted, { muted: true })
              : updateMetadataOfAll(rooms, { muted: null }),
          )
        }
      />
      <BulkButton
        name={i18n.t('table.export')}
        disabled={table.found.value.length === 0}
        onPress={() => exportRooms(isEmpty ? table.found.value : chosen, context)}
      />
    </div>
  );
}

/** Uses `aria-disabled`, so that it keeps the focus when its own action disables it. */
const BulkButton = ({
  name,
  disabled,
  onPress,
}: {
  name: string;
  disabled: boolean;
  onPress: () => void;
}) => (
  <button type="button" aria-disabled={disabled} onClick={() => disabled || onPress()}>
    {name}
  </button>
);
