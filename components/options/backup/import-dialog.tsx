import { i18n, phrase } from '../../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RowChange, Changeset } from '../../../lib/shared/backup/changeset.ts';
import { readLocalState } from '../../../lib/shared/backup/export.ts';
import type { Secrets } from '../../../lib/shared/backup/format.ts';
import { isPreset } from '../../../lib/shared/backup/merge-presets.ts';
import { type ImportPlan, planImport } from '../../../lib/shared/backup/merge.ts';
import { type ParsedBackup, openSecrets } from '../../../lib/shared/backup/parse.ts';
import { catchStorageError } from '../../../lib/shared/database/catch-storage-error.ts';
import { ok } from '../../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../../lib/shared/errors/report.ts';
import { sendMessage } from '../../../lib/shared/messaging/send.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { PassphraseField } from '../../kit/fields.tsx';
import { useFormAction } from '../../state/use-action.ts';
import css from './import-dialog.module.css';

interface Props {
  /** The parsed backup file. */
  opened: ParsedBackup;
  onClose: () => void;
  /** Called with the applied changes, which can be inverted for undo. */
  onImported: (changeset: Changeset) => void;
}

/**
 * Shows a preview of an import, asks for the passphrase if the backup has encrypted secrets, and imports
 * it.
 */
export function ImportDialog({ opened, onClose, onImported }: Props) {
  const { backup } = opened;
  const passphrase = useSignal('');
  const secrets = useSignal<Secrets>();
  const plan = useSignal<ImportPlan>();
  const { problem, run, reject } = useFormAction();
  const isLocked = backup.sealed !== undefined && !secrets.value;

  const updatePlan = () =>
    run(() =>
      catchStorageError(async () => {
        plan.value = planImport(backup, secrets.value, await readLocalState());
        return ok(undefined);
      }),
    );
  useEffect(() => reportErrors(updatePlan()), []);

  const unlock = async () => {
    const found = await openSecrets(opened, passphrase.value);
    if (!found) return reject(i18n.t('backup.wrong'), 'backup-words');
    secrets.value = found;
    await updatePlan();
    return false;
  };
  const applyPlan = async () => {
    // Planned again, because a sync may have changed the database since the preview.
    if (!(await updatePlan()) || !plan.value) return false;
    const { changeset } = plan.value;
    const done = await run(() => sendMessage('backup.apply', changeset));
    if (done) onImported(changeset);
    return done;
  };
  const isUnlocking = isLocked && passphrase.value !== '';
  const hasChanges = plan.value && !isEmpty(plan.value.changeset);
  const action = isUnlocking ? i18n.t('backup.unlock') : hasChanges ? i18n.t('backup.doImport') : undefined;

  return (
    <Dialog
      title={i18n.t('backup.importTitle')}
      {...(action && { action })}
      onAction={isUnlocking ? unlock : applyPlan}
      onClose={onClose}
      problem={problem.value}
    >
      <p>
        {i18n.t('backup.savedAt', [
          phrase(
            new Date(backup.savedAt).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' }),
          ),
        ])}
      </p>
      {plan.value && <Preview plan={plan.value} />}
      {isLocked && (
        <PassphraseField
          id="backup-words"
          label={i18n.t('backup.passphrase')}
          help={i18n.t('backup.sealed')}
          passphrase={passphrase}
        />
      )}
    </Dialog>
  );
}

/** Counts what an import would change, in a live region. */
export function Preview({ plan: { changeset, leftOut, unknown } }: { plan: ImportPlan }) {
  const count = (table: RowChange['table'], isNew: boolean) =>
    changeset.changes.filter((change) => change.table === table && (change.before === null) === isNew).length;
  const names = Object.keys(changeset.settings.after);
  const presets = names.filter(isPreset);
  const newPresets = presets.filter((name) => changeset.settings.before[name] === null);
  const due = [
    [i18n.t('backup.settings'), names.length - presets.length],
    [i18n.t('backup.presets'), newPresets.length],
    [i18n.t('backup.presetsChanged'), presets.length - newPresets.length],
    [i18n.t('backup.teams'), count('accounts', true)],
    [i18n.t('backup.teamsChanged'), count('accounts', false)],
    [i18n.t('backup.rooms'), count('rooms', true)],
    [i18n.t('backup.roomsChanged'), count('rooms', false)],
    [i18n.t('backup.times'), count('plans', true)],
    [i18n.t('backup.coHosts'), count('coHosts', true)],
    [i18n.t('backup.google'), count('googleAccounts', true) + count('googleAccounts', false)],
  ] as const;
  const all = [
    ...due,
    [i18n.t('backup.leftOut'), leftOut] as const,
    [i18n.t('backup.unknown'), unknown] as const,
  ];
  return (
    <div aria-live="polite">
      {due.every(([, number]) => number === 0) && <p>{i18n.t('backup.nothing')}</p>}
      <dl class={css.numbers}>
        {all
          .filter(([, number]) => number > 0)
          .map(([what, number]) => (
            <div key={what} class={css.line}>
              <dt>{what}</dt>
              <dd>{number}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

const isEmpty = ({ changes, settings }: Changeset) =>
  changes.length === 0 && Object.keys(settings.after).length === 0;
