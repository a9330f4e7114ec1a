import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { copyText } from '../../lib/shared/clipboard.ts';
import { type Account, type CoHost, db, type Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { roomName } from '../../lib/shared/rooms/names.ts';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/fields.tsx';
import { useLiveQuery } from '../state/live-query.ts';
import { useFormAction } from '../state/use-action.ts';
import css from './rows.module.css';

interface CoHostRowProps {
  host: CoHost;
  onCopy: () => void;
  onRemove: () => void;
}

/** A further host of a room. Removing asks first: their link would be of no use any more. */
export function CoHostRow({ host: { name, userId }, onCopy, onRemove }: CoHostRowProps) {
  const asking = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const ask = (on: boolean) => () => {
    asking.value = on;
  };
  // Either button that asks or answers goes as it is clicked: the focus stays with the question.
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) button.current?.focus();
    isFirst.current = false;
  }, [asking.value]);
  return (
    <li class={css.row}>
      {asking.value ? (
        <>
          <span class={css.words} role="alert">
            {i18n.t('presets.removeQuestion', [name])}
          </span>
          <button type="button" onClick={onRemove} ref={button}>
            {i18n.t('rooms.remove')}
          </button>
          <button type="button" onClick={ask(false)}>
            {i18n.t('rooms.cancel')}
          </button>
        </>
      ) : (
        <>
          <span class={css.words} dir="auto">
            {name} {userId && `(${userId})`}
          </span>
          <button
            type="button"
            class="link"
            aria-label={i18n.t('rooms.copyHostLinkOf', [name])}
            onClick={onCopy}
          >
            {i18n.t('rooms.copyHostLink')}
          </button>
          <button
            ref={button}
            type="button"
            class="link"
            aria-label={i18n.t('rooms.removeHost', [name])}
            onClick={ask(true)}
          >
            {i18n.t('rooms.remove')}
          </button>
        </>
      )}
    </li>
  );
}

interface OwnHostProps {
  room: Room;
  account: Account;
  onAddSelf: () => void;
}

/** As whom the host starts the room's meetings, or that they are none of its hosts yet. It cannot be removed here. */
export function OwnHost({ room, account, onAddSelf }: OwnHostProps) {
  // A room made elsewhere may have been lent the link of whoever made it.
  const told = useSignal<string>();
  useEffect(() => {
    const look = async () => {
      const details = await sendMessage('room.details', { roomId: room.id });
      if (details.ok) told.value = details.value.hostName;
    };
    reportErrors(look());
  }, []);
  if (!room.hostLink)
    return (
      <li>
        {i18n.t('presets.hostUnknown')}{' '}
        <button type="button" class="link" onClick={onAddSelf}>
          {i18n.t('presets.addSelf')}
        </button>
      </li>
    );
  return (
    <li>
      <span dir="auto">{told.value ?? account.hostName}</span>{' '}
      <span class={css.quiet}>{i18n.t('presets.ownHost')}</span>
    </li>
  );
}

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
  const { problem, attempt, refuse } = useFormAction();
  const hosts = useLiveQuery(() => readHosts(roomId));
  const known = hosts.value?.ok ? hosts.value.value : undefined;

  const add = async () => {
    const typed = { name: name.value.trim(), id: userId.value.trim() };
    if (!typed.name) return refuse(i18n.t('rooms.noName'), 'co-host-name');
    const host = { name: typed.name, ...(typed.id && { id: typed.id }) };
    if (await attempt(() => sendMessage('coHost.add', { roomId, ...host }))) name.value = userId.value = '';
    return false;
  };
  const remove = async ({ token }: CoHost) => {
    // The button goes with its row.
    document.getElementById('co-host-name')?.focus();
    await attempt(() => sendMessage('coHost.remove', { token }));
  };
  const copy = async (host: CoHost) => {
    if (await copyText(host.link)) said.value = i18n.t('rooms.hostLinkCopied', [host.name]);
    else refuse(i18n.t('rooms.notCopied'));
  };

  return (
    <Dialog
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
            onAddSelf={() => reportErrors(attempt(() => sendMessage('coHost.addSelf', { roomId })))}
          />
        )}
        {known?.others.map((host) => (
          <CoHostRow
            key={host.token}
            host={host}
            onCopy={() => reportErrors(copy(host))}
            onRemove={() => reportErrors(remove(host))}
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
    </Dialog>
  );
}
