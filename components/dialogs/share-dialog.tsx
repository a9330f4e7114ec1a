import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { mailUrl, whatsAppUrl } from '../../lib/shared/invitation/links.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { copyText } from '../../lib/shared/clipboard.ts';
import { roomName, shortRoomName } from '../../lib/shared/rooms/names.ts';
import { useLinkGuard } from '../notices/link-guard.tsx';
import { closeDialog } from '../state/dialogs.ts';
import { showToast } from '../state/toast.ts';
import { Dialog } from '../kit/dialog.tsx';
import { invitationText } from './invitation-text.ts';
import css from './share-dialog.module.css';
import { useFormAction } from '../state/use-action.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

/**
 * Shares the invitation to a room: copies it, or opens a mail, WhatsApp or the system's share sheet with
 * it.
 */
export function ShareDialog({ room }: { room: Room }) {
  const name = useSignal<string>(roomName(room));
  const text = useSignal<string>();
  const guard = useLinkGuard([
    {
      text: name.value,
      write: (written) => {
        name.value = written;
      },
    },
    {
      text: text.value ?? '',
      write: (written) => {
        text.value = written;
      },
    },
  ]);
  const { problem, reject } = useFormAction();
  useEffect(() => {
    const read = async () => {
      text.value = await invitationText(room, 'mail');
    };
    reportErrors(read());
  }, []);

  const invitation = text.value;
  // The dialog is rendered only when the text is loaded, so that it does not change its size.
  if (invitation === undefined) return null;
  const noteUse = () => reportErrors(sendMessage('room.used', { roomId: room.id }));

  const copy = async () => {
    if (!(await copyText(invitation))) return reject(i18n.t('rooms.notCopied'));
    showToast({ text: i18n.t('rooms.copied') });
    return true;
  };
  const share = async () => {
    try {
      await navigator.share({ title: name.value, text: invitation });
      closeDialog();
    } catch (error) {
      // An `AbortError` means that the user cancelled the share sheet; the dialog stays open for another
      // choice.
      if (!(error instanceof DOMException && error.name === 'AbortError')) reject(i18n.t('rooms.notShared'));
    }
  };

  return (
    <Dialog
      title={i18n.t('more.shareOf', [shortRoomName(room)])}
      action={i18n.t('more.copyInvitation')}
      onAction={async () => {
        noteUse();
        return copy();
      }}
      problem={problem.value}
    >
      <p class={css.text} dir="auto">
        {invitation}
      </p>
      {guard.warning}
      <div class={css.ways}>
        <a href={mailUrl(name.value, invitation)} target="_blank" rel="noreferrer" onClick={noteUse}>
          {i18n.t('more.byMail')}
        </a>
        <a href={whatsAppUrl(invitation)} target="_blank" rel="noreferrer" onClick={noteUse}>
          WhatsApp
        </a>
        {'share' in navigator && (
          <button
            type="button"
            onClick={() => {
              noteUse();
              reportErrors(share());
            }}
          >
            {i18n.t('more.otherWays')}
          </button>
        )}
      </div>
    </Dialog>
  );
}
