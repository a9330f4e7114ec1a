import { useSignal } from '@preact/signals';
import { i18n } from '../../../lib/shared/i18n/translate.ts';
import { makeBackup } from '../../../lib/shared/backup/export.ts';
import { MIN_PASSPHRASE_LENGTH } from '../../../lib/shared/backup/encryption.ts';
import { ok } from '../../../lib/shared/errors/errors.ts';
import { catchStorageError } from '../../../lib/shared/database/catch-storage-error.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { useFormAction } from '../../state/use-action.ts';
import { PassphraseField } from '../../kit/fields.tsx';
import { download } from '../../kit/download.ts';

/**
 * Saves a backup as a JSON file. Keys and host links are included only on request, and are then encrypted
 * with a passphrase.
 */
export function ExportDialog({ onClose, onSaved }: { onClose: () => void; onSaved: () => void }) {
  const withSecrets = useSignal(false);
  const passphrase = useSignal('');
  const repetition = useSignal('');
  const { problem, run, reject } = useFormAction();

  const save = async () => {
    if (withSecrets.value && passphrase.value.length < MIN_PASSPHRASE_LENGTH)
      return reject(i18n.t('backup.tooShort', [MIN_PASSPHRASE_LENGTH]), 'backup-words');
    if (withSecrets.value && passphrase.value !== repetition.value)
      return reject(i18n.t('backup.differ'), 'backup-again');
    const saved = await run(() =>
      catchStorageError(async () => {
        const text = await makeBackup(withSecrets.value ? passphrase.value : undefined);
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
            checked={withSecrets.value}
            onChange={({ currentTarget }) => {
              withSecrets.value = currentTarget.checked;
            }}
          />{' '}
          {i18n.t('backup.secrets')}
        </label>
        <p id="backup-secrets-help">{i18n.t('backup.secretsHelp')}</p>
      </div>
      {withSecrets.value && (
        <>
          <PassphraseField
            id="backup-words"
            label={i18n.t('backup.passphrase')}
            help={i18n.t('backup.passphraseHelp', [MIN_PASSPHRASE_LENGTH])}
            passphrase={passphrase}
            isNew
          />
          <PassphraseField id="backup-again" label={i18n.t('backup.again')} passphrase={repetition} isNew />
        </>
      )}
    </Dialog>
  );
}
