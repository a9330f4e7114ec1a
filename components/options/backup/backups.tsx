import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { i18n } from '../../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../../lib/shared/errors/report.ts';
import { type Changeset, invert } from '../../../lib/shared/backup/changeset.ts';
import { explain } from '../../../lib/shared/errors/explain.ts';
import { Section } from '../section.tsx';
import css from './backups.module.css';
import { sendMessage } from '../../../lib/shared/messaging/send.ts';

/** Settings section for backups. */
export const BackupSection = () => (
  <Section id="backup">
    <Backups />
  </Section>
);

interface Props {
  /** Called when an import begins. Given by the page without a team, where there is nothing to export. */
  onImport?: () => void;
}

/**
 * Buttons for export and import of a backup; an import can be undone. The dialogs' code is loaded on first
 * use.
 */
export function Backups({ onImport }: Props) {
  const dialog = useSignal<ComponentChild>(null);
  const status = useSignal('');
  const undoable = useSignal<Changeset>();
  const close = () => {
    dialog.value = null;
  };
  const showStatus = (sentence: string, changeset?: Changeset) => {
    status.value = sentence;
    undoable.value = changeset;
  };

  const openExport = async () => {
    const { ExportDialog } = await import('./export-dialog.tsx');
    dialog.value = <ExportDialog onClose={close} onSaved={() => showStatus(i18n.t('backup.saved'))} />;
  };
  const openImport = async (file: File) => {
    onImport?.();
    showStatus('');
    const [{ ImportDialog }, { readBackup }] = await Promise.all([
      import('./import-dialog.tsx'),
      import('../../../lib/shared/backup/parse.ts'),
    ]);
    const opened = await readBackup(file).catch(() => 'notJson' as const);
    if (typeof opened === 'string') return showStatus(i18n.t(`backup.${opened}`));
    const imported = (changeset: Changeset) => showStatus(i18n.t('backup.imported'), changeset);
    dialog.value = <ImportDialog opened={opened} onClose={close} onImported={imported} />;
  };
  const undo = async (changeset: Changeset) => {
    undoable.value = undefined;
    const undone = await sendMessage('backup.apply', invert(changeset));
    if (undone.ok) showStatus(i18n.t('backup.undone'));
    else showStatus(explain(undone.error), changeset);
  };
  const changeset = undoable.value;

  return (
    <div class={css.backups}>
      {!onImport && <p class={css.what}>{i18n.t('backup.what')}</p>}
      <div class={css.buttons}>
        {!onImport && (
          <button type="button" onClick={() => reportErrors(openExport())}>
            {i18n.t('backup.export')}
          </button>
        )}
        <button
          type="button"
          class={onImport ? 'link' : ''}
          onClick={() => chooseFile((file) => reportErrors(openImport(file)))}
        >
          {i18n.t(onImport ? 'backup.importTitle' : 'backup.import')}
        </button>
      </div>
      <div class={css.buttons}>
        <output>{status}</output>
        {changeset && (
          <button type="button" class="link" onClick={() => reportErrors(undo(changeset))}>
            {i18n.t('popup.undo')}
          </button>
        )}
      </div>
      {dialog}
    </div>
  );
}

function chooseFile(onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) onFile(file);
  });
  input.click();
}
