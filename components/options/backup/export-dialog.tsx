import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { makeBackup } from '../../../lib/shared/backup/export.ts';
import { MIN_PASSPHRASE_LENGTH } from '../../../lib/shared/backup/encryption.ts';
import { ok } from '../../../lib/shared/errors/errors.ts';
import { catchStorageError } from '../../../lib/shared/database/catch-storage-error.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { useFormAction } from '../../state/use-action.ts';
import { PassphraseField } from '../../kit/fields.tsx';
import { download } from '../../kit/download.ts';

/** Saves a backup as a file; keys and host links only where asked for, and then encrypted. */
export function ExportDialog({ onClose, onSaved }: { onClose: () => void; onSaved: () => void }) {
  const secret = useSignal(false);
  const words = useSignal('');
  const again = useSignal('');
  const { problem, attempt, refuse } = useFormAction();

  const save = async () => {
    if (secret.value && words.value.length < MIN_PASSPHRASE_LENGTH)
      return refuse(i18n.t('backup.tooShort', [MIN_PASSPHRASE_LENGTH]), 'backup-words');
    if (secret.value && words.value !== again.value) return refuse(i18n.t('backup.differ'), 'backup-again');
    const saved = await attempt(() =>
      catchStorageError(async () => {
        const text = await makeBackup(secret.value ? words.value : undefined);
        return ok(
          download(
            new Blob([text], { type: 'application/json' }),
            `permalinks-${new Date().toISOString().slice(0, 10)}.json`,
          ),
        );
      }),
    );
    if (saved) onSaved();
    return saved;
  };

  return (
    <Dialog
      title={i18n.t('backup.exportTitle')}
      action={i18n.t('backup.save')}
      onAction={save}
      onClose={onClose}
      problem={problem.value}
    >
      <p>{i18n.t('backup.what')}</p>
      <div>
        <label>
          <input
            type="checkbox"
            aria-describedby="backup-secrets-help"
            checked={secret.value}
            onChange={({ currentTarget }) => {
              secret.value = currentTarget.checked;
            }}
          />{' '}
          {i18n.t('backup.secrets')}
        </label>
        <p id="backup-secrets-help">{i18n.t('backup.secretsHelp')}</p>
      </div>
      {secret.value && (
        <>
          <PassphraseField
            id="backup-words"
            label={i18n.t('backup.passphrase')}
            help={i18n.t('backup.passphraseHelp', [MIN_PASSPHRASE_LENGTH])}
            words={words}
            isNew
          />
          <PassphraseField id="backup-again" label={i18n.t('backup.again')} words={again} isNew />
        </>
      )}
    </Dialog>
  );
}
