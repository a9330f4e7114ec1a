import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { copyText } from '../../lib/shared/clipboard.ts';
import { type Account, type CoHost, db, type Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { toName } from '../../lib/shared/i18n/name.ts';
import { shortName, shortRoomName } from '../../lib/shared/rooms/names.ts';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/fields.tsx';
import { useLiveQuery } from '../state/live-query.ts';
import { useFormAction } from '../state/use-action.ts';
import css from './rows.module.css';

/**
 * Lists the hosts of a room: the user and all co-hosts. Co-hosts can be added by name; each gets a host
 * link of their own, which can be copied or removed.
 */
export function CoHostsDialog({ room: { id: roomId, ...room } }: { room: Room }) {
  const name = useSignal('');
  const userId = useSignal('');
  const status = useSignal('');
  const { problem, run, reject } = useFormAction();
  const hosts = useLiveQuery(() => readHosts(roomId));
  const known = hosts.value?.ok ? hosts.value.value : undefined;

  const add = async () => {
    const typed = { name: name.value.trim(), id: userId.value.trim() };
    if (!typed.name) return reject(i18n.t('rooms.noName'), 'co-host-name');
    const host = { name: typed.name, ...(typed.id && { id: typed.id }) };
    if (await run(() => sendMessage('coHost.add', { roomId, ...host }))) name.value = userId.value = '';
    return false;
  };
  const remove = async ({ token }: CoHost) => {
    // The clicked button is removed together with its row, so the focus moves to the field first.
    document.getElementById('co-host-name')?.focus();
    await run(() => sendMessage('coHost.remove', { token }));
  };
  const copy = async (host: CoHost) => {
    if (await copyText(host.link)) status.value = i18n.t('rooms.hostLinkCopied', [shortName(host.name)]);
    else reject(i18n.t('rooms.notCopied'));
  };

  return (
    <Dialog
      title={i18n.t('rooms.coHostsOf', [shortRoomName(room)])}
      action={i18n.t('rooms.addCoHost')}
      cancel={i18n.t('rooms.done')}
      onAction={add}
      problem={problem.value}
    >
      <p>{i18n.t('rooms.coHostsHelp')}</p>
      <ul class={css.rows}>
        {known?.room && known.account && (
          <OwnHost
            room={known.room}
            account={known.account}
            onAddSelf={() => reportErrors(run(() => sendMessage('coHost.addSelf', { roomId })))}
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
      <output>{status}</output>
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

interface CoHostRowProps {
  host: CoHost;
  /** Copies the co-host's own host link. */
  onCopy: () => void;
  /** Called after the user has confirmed the removal. */
  onRemove: () => void;
}

/**
 * Renders one co-host as a list item. Removal asks for confirmation first, because the co-host's link stops
 * working.
 */
export function CoHostRow({ host: { name, userId }, onCopy, onRemove }: CoHostRowProps) {
  const asking = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const setAsking = (on: boolean) => () => {
    asking.value = on;
  };
  // The button that was clicked disappears when the row switches between the two states, so the focus moves
  // to the button that takes its place.
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
            {i18n.t('presets.removeQuestion', [shortName(name)])}
          </span>
          <button type="button" onClick={onRemove} ref={button}>
            {i18n.t('rooms.remove')}
          </button>
          <button type="button" onClick={setAsking(false)}>
            {i18n.t('rooms.cancel')}
          </button>
        </>
      ) : (
        <>
          <span class={css.words} dir="auto">
            {toName(name)} {userId && `(${toName(userId)})`}
          </span>
          <button
            type="button"
            class="link"
            aria-label={i18n.t('rooms.copyHostLinkOf', [shortName(name)])}
            onClick={onCopy}
          >
            {i18n.t('rooms.copyHostLink')}
          </button>
          <button
            ref={button}
            type="button"
            class="link"
            aria-label={i18n.t('rooms.removeHost', [shortName(name)])}
            onClick={setAsking(true)}
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
  /** Makes the user a host of the room. */
  onAddSelf: () => void;
}

/**
 * Renders the name under which the user starts the room's meetings, or, when the room has no host link yet,
 * a button that adds the user as host. This host cannot be removed here.
 */
export function OwnHost({ room, account, onAddSelf }: OwnHostProps) {
  // A room created elsewhere may use the host link of the person who created it, so the name is requested.
  const hostName = useSignal<string>();
  useEffect(() => {
    const load = async () => {
      const details = await sendMessage('room.details', { roomId: room.id });
      if (details.ok) hostName.value = details.value.hostName;
    };
    reportErrors(load());
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
      <span dir="auto">{hostName.value ?? account.hostName}</span>{' '}
      <span class={css.quiet}>{i18n.t('presets.ownHost')}</span>
    </li>
  );
}

const readHosts = async (roomId: string) => {
  const room = await db.rooms.get(roomId);
  const account = room && (await db.accounts.get(room.accountId));
  return { room, account, others: await db.coHosts.where({ roomId }).toArray() };
};
