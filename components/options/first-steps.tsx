import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { isOnToolbar, onToolbarChange } from '../../lib/shared/browser/toolbar.ts';
import { copyText } from '../../lib/shared/clipboard.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { useCreateRoom } from '../rooms/use-create-room.ts';
import { onReturn } from './on-return.ts';
import css from './first-steps.module.css';
import { noteTested, readFirstSteps } from './first-steps-state.ts';

interface Props {
  /** Whether the icon is on the toolbar; undefined if nothing is to be said of it. See `usePinned`. */
  isPinned: ReadonlySignal<boolean | undefined>;
  rooms: ReadonlySignal<Room[]>;
  /** Called when the host puts the steps away. */
  onEnd: () => void;
}

/** What is left to do after the first team is connected, ticked step by step. Stays until the host puts it away. */
export function FirstSteps({ isPinned, rooms, onEnd }: Props) {
  const id = useId();
  const isTested = useSignal(readFirstSteps()?.isTested ?? false);
  const hasRoom = rooms.value.some(({ here }) => here);
  const isAllDone = hasRoom && isTested.value && isPinned.value !== false;
  return (
    <section class={css.card} aria-labelledby={id}>
      <h2 id={id}>{i18n.t('steps.title')}</h2>
      <ol class={css.steps}>
        <Step title={i18n.t('popup.firstRoom')} isDone={hasRoom}>
          <FirstRoom />
          <p class={css.help}>{i18n.t('steps.truth')}</p>
        </Step>
        {isPinned.value !== undefined && (
          <Step title={i18n.t('steps.pin')} isDone={isPinned.value}>
            <p class={css.help}>{i18n.t('steps.pinHow')}</p>
          </Step>
        )}
        <Step title={i18n.t('options.testNotification')} isDone={isTested.value}>
          <Test
            onShown={() => {
              isTested.value = true;
              noteTested();
            }}
          />
        </Step>
      </ol>
      <button type="button" class={isAllDone ? 'primary' : ''} onClick={onEnd}>
        {i18n.t(isAllDone ? 'rooms.done' : 'steps.hide')}
      </button>
    </section>
  );
}

interface StepProps {
  title: string;
  isDone: boolean;
  children: ComponentChildren;
}

const Step = ({ title, isDone, children }: StepProps) => (
  <li class={isDone ? css.done : ''}>
    <svg class={css.tick} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      {isDone && <path d="m4.8 8.3 2.2 2.2 4.2-4.6" />}
    </svg>
    <h3>
      {title}
      {isDone && <span class="unseen"> ({i18n.t('rooms.done')})</span>}
    </h3>
    <div class={css.how}>{children}</div>
  </li>
);

/** Creates a room and copies its guest link, which is also shown. Takes the focus: it is what comes next. */
function FirstRoom() {
  const text = useSignal('');
  const { busy, create } = useCreateRoom(text);
  const status = useSignal('');
  const link = useSignal<string>();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const submit = async () => {
    const created = await create();
    if (!created) return;
    if (!created.ok) {
      status.value = explain(created.error);
      return;
    }
    link.value = created.value.guestLink;
    const isCopied = await copyText(created.value.guestLink);
    status.value = i18n.t(isCopied ? 'popup.linkCopied' : 'popup.linkNotCopied');
  };
  return (
    <>
      <form
        class={css.line}
        onSubmit={(event) => {
          event.preventDefault();
          reportErrors(submit());
        }}
      >
        <input
          ref={field}
          class="field"
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={i18n.t('popup.newRoomName')}
          placeholder={i18n.t('popup.newRoomName')}
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
        <button type="submit" class="primary" aria-disabled={busy.value}>
          {i18n.t('popup.createRoom')}
        </button>
      </form>
      <output class={css.status}>{status}</output>
      {link.value && (
        <input
          class="field"
          readOnly
          aria-label={i18n.t('popup.guestLink')}
          value={link.value}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}

function Test({ onShown }: { onShown: () => void }) {
  const status = useSignal('');
  const test = async () => {
    const sent = await sendMessage('notification.test');
    if (!sent.ok) status.value = explain(sent.error);
    else status.value = i18n.t(sent.value ? 'options.tested' : 'options.notShown');
    if (sent.ok && sent.value) onShown();
  };
  return (
    <>
      <button type="button" onClick={() => reportErrors(test())}>
        {i18n.t('options.testNotification')}
      </button>
      <output class={css.status}>{status}</output>
    </>
  );
}

/**
 * Whether the icon is on the toolbar, looked at again whenever the browser tells or the host comes back. To be known
 * before the steps are shown, so that none of them is pushed down. Undefined where the browser does not tell, and for an
 * icon that was there from the beginning: nothing is to be done about either.
 */
export function usePinned(): ReadonlySignal<boolean | undefined> {
  const isPinned = useSignal<boolean>();
  useEffect(() => {
    const read = async () => {
      const isThere = await isOnToolbar();
      if (isThere !== true || isPinned.value !== undefined) isPinned.value = isThere;
    };
    const readAgain = () => reportErrors(read());
    readAgain();
    const ends = [onReturn(readAgain), onToolbarChange(readAgain)];
    return () => ends.forEach((end) => end());
  }, []);
  return isPinned;
}
