import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { type CoHost, db, type Room } from '../../lib/rooms/database.ts';
import { copyText } from '../page/clipboard.ts';
import { roomName } from '../rooms/room-name.ts';
import { useLive } from '../state/use-live.ts';
import { CoHostRow } from './co-host-row.tsx';
import { Frame } from './frame.tsx';
import { OwnHost } from './own-host.tsx';
import css from './rows.module.css';
import { TextField } from './text-field.tsx';
import { useTask } from './use-task.ts';
import { ask } from '../../lib/ask.ts';

const readHosts = async (roomId: string) => {
  const room = await db.rooms.get(roomId);
  const account = room && (await db.accounts.get(room.accountId));
  return { room, account, others: await db.coHosts.where({ roomId }).toArray() };
};

/** The hosts of a room: the host's own entry, and further ones, who are added by name, given a link of their own, removed. */
export function CoHostsDialog({ room: { id: roomId, ...room } }: { room: Room }) {
  const name = useSignal('');
  const userId = useSignal('');
  const said = useSignal('');
  const { problem, attempt, refuse } = useTask();
  const hosts = useLive(() => readHosts(roomId));
  const known = hosts.value?.ok ? hosts.value.value : undefined;

  const add = async () => {
    const typed = { name: name.value.trim(), id: userId.value.trim() };
    if (!typed.name) return refuse(i18n.t('rooms.noName'), 'co-host-name');
    const host = { name: typed.name, ...(typed.id && { id: typed.id }) };
    if (await attempt(() => ask('coHost.add', { roomId, ...host }))) name.value = userId.value = '';
    return false;
  };
  const remove = async ({ token }: CoHost) => {
    // The button goes with its row.
    document.getElementById('co-host-name')?.focus();
    await attempt(() => ask('coHost.remove', { token }));
  };
  const copy = async (host: CoHost) => {
    if (await copyText(host.link)) said.value = i18n.t('rooms.hostLinkCopied', [host.name]);
    else refuse(i18n.t('rooms.notCopied'));
  };

  return (
    <Frame
      title={i18n.t('rooms.coHostsOf', [roomName(room)])}
      action={i18n.t('rooms.addCoHost')}
      onAction={add}
      problem={problem.value}
    >
      <p>{i18n.t('rooms.coHostsHelp')}</p>
      <ul class={css.rows}>
        {known?.room && known.account && (
          <OwnHost
            room={known.room}
            account={known.account}
            onAddSelf={() => run(attempt(() => ask('coHost.addSelf', { roomId })))}
          />
        )}
        {known?.others.map((host) => (
          <CoHostRow
            key={host.token}
            host={host}
            onCopy={() => run(copy(host))}
            onRemove={() => run(remove(host))}
          />
        ))}
      </ul>
      <output>{said}</output>
      <TextField id="co-host-name" label={i18n.t('rooms.coHostName')} value={name} />
      <TextField
        id="co-host-id"
        label={i18n.t('presets.userId')}
        help={i18n.t('presets.userIdHelp')}
        value={userId}
      />
    </Frame>
  );
}
