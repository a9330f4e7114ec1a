import { useLayoutEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Door, ListedRoom } from '../../lib/shared/database/database.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { shortRoomName } from '../../lib/shared/rooms/names.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Notice } from '../kit/notice.tsx';
import { useKeys } from '../kit/virtual-list.ts';
import { closeDoor } from '../rooms/changes.ts';
import css from './rare-states.module.css';

/** Reports doors that closed before their time because of an error, with the reason. */
export const ClosedDoors = ({ doors }: { doors: Door[] }) => (
  <>
    {doors.map(
      ({ roomId, name, error }) =>
        error && (
          <Notice
            key={roomId}
            text={i18n.t('rooms.doorsClosed', [shortRoomName({ name }), explain(error)])}
            failed
            actions={[{ label: i18n.t('rooms.close'), run: () => reportErrors(closeDoor({ id: roomId })) }]}
          />
        ),
    )}
  </>
);

/** Asks whether to create a second room of a name, before anything is created. Focuses its first button. */
export function NamesakeQuestion({
  room,
  onAnswer,
}: {
  room: ListedRoom;
  onAnswer: (choice: 'copy' | 'create' | 'cancel') => void;
}) {
  const question = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  useKeys(question, (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onAnswer('cancel');
  });
  return (
    <div
      ref={question}
      class={css.question}
      role="alertdialog"
      aria-label={i18n.t('popup.twin', [shortRoomName(room)])}
    >
      <span class={css.words}>{i18n.t('popup.twin', [shortRoomName(room)])}</span>
      <button ref={button} type="button" onClick={() => onAnswer('copy')}>
        {i18n.t('popup.copyItsLink')}
      </button>
      <button type="button" onClick={() => onAnswer('create')}>
        {i18n.t('popup.createAnother')}
      </button>
    </div>
  );
}

/** Shown while no API key is set. Focuses its button. */
export function NoKey() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <EmptyState title={i18n.t('popup.welcome')} text={i18n.t('popup.noKey')}>
      <button
        ref={button}
        type="button"
        class="primary"
        onClick={() => reportErrors(browser.runtime.openOptionsPage())}
      >
        {i18n.t('popup.addApiKey')}
      </button>
    </EmptyState>
  );
}
