import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { ask } from '../../lib/messages.ts';
import { db, type Room } from '../../lib/rooms/database.ts';
import { Labelled } from '../parts/labelled.tsx';
import { copyText } from '../page/clipboard.ts';
import { roomName } from '../rooms/room-name.ts';
import { live } from '../state/live.ts';
import { Frame } from './frame.tsx';
import css from './rows.module.css';
import { useTask } from './use-task.ts';

/** Further hosts of a room: added by name, given a link of their own, removed. */
export function CoHostsDialog({ room }: { room: Room }) {
  const name = useSignal('');
  const said = useSignal('');
  const { problem, attempt, refuse } = useTask();
  const closed = useMemo(() => new AbortController(), []);
  useEffect(() => () => closed.abort(), []);
  const hosts = useMemo(() => live(() => db.coHosts.where({ roomId: room.id }).toArray(), closed.signal), []);

  const add = async () => {
    const typed = name.value.trim();
    if (!typed) return refuse(i18n.t('rooms.noName'));
    if (await attempt(() => ask('coHost.add', { roomId: room.id, name: typed }))) name.value = '';
    return false;
  };
  const copy = async (host: string, link: string) => {
    if (await copyText(link)) said.value = i18n.t('rooms.hostLinkCopied', [host]);
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
        {(hosts.value?.ok ? hosts.value.value : []).map((host) => (
          <li key={host.token} class={css.row}>
            <span class={css.words} dir="auto">
              {host.name}
            </span>
            <button
              type="button"
              class="link"
              aria-label={i18n.t('rooms.copyHostLinkOf', [host.name])}
              onClick={() => run(copy(host.name, host.link))}
            >
              {i18n.t('rooms.copyHostLink')}
            </button>
            <button
              type="button"
              class="link"
              aria-label={i18n.t('rooms.removeHost', [host.name])}
              onClick={() => run(attempt(() => ask('coHost.remove', { token: host.token })))}
            >
              {i18n.t('rooms.remove')}
            </button>
          </li>
        ))}
      </ul>
      <output>{said}</output>
      <Labelled label={i18n.t('rooms.coHostName')} for="co-host-name">
        <input
          id="co-host-name"
          class="field"
          dir="auto"
          autocomplete="off"
          value={name.value}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value;
          }}
        />
      </Labelled>
    </Frame>
  );
}
