import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import { reportErrors } from '../../../lib/shared/errors/report.ts';
import { type Changeset, invert } from '../../../lib/shared/backup/changeset.ts';
import { explain } from '../../../lib/shared/errors/explain.ts';
import css from './backups.module.css';
import { sendMessage } from '../../../lib/shared/messaging/send.ts';

/** Export and import. Their code comes with the first click. */
export function Backups() {
  const dialog = useSignal<ComponentChild>(null);
  const said = useSignal('');
  const undoable = useSignal<Changeset>();
  const close = () => {
    dialog.value = null;
  };
  const tell = (sentence: string, deed?: Changeset) => {
    said.value = sentence;
    undoable.value = deed;
  };

  const openExport = async () => {
    const { ExportDialog } = await import('./export-dialog.tsx');
    dialog.value = <ExportDialog onClose={close} onSaved={() => tell(i18n.t('backup.saved'))} />;
  };
  const openImport = async (file: File) => {
    tell('');
    const [{ ImportDialog }, { readBackup }] = await Promise.all([
      import('./import-dialog.tsx'),
      import('../../../lib/shared/backup/parse.ts'),
    ]);
    const opened = await readBackup(file).catch(() => 'notJson' as const);
    if (typeof opened === 'string') return tell(i18n.t(`backup.${opened}`));
    const imported = (deed: Changeset) => tell(i18n.t('backup.imported'), deed);
    dialog.value = <ImportDialog opened={opened} onClose={close} onImported={imported} />;
  };
  const undo = async (deed: Changeset) => {
    undoable.value = undefined;
    const undone = await sendMessage('backup.apply', invert(deed));
    if (undone.ok) tell(i18n.t('backup.undone'));
    else tell(explain(undone.error), deed);
  };
  const deed = undoable.value;

  return (
    <div class={css.backups}>
      <h3 class={css.title}>{i18n.t('backup.title')}</h3>
      <p class={css.what}>{i18n.t('backup.what')}</p>
      <div class={css.buttons}>
        <button type="button" onClick={() => reportErrors(openExport())}>
          {i18n.t('backup.export')}
        </button>
        <button type="button" onClick={() => chooseFile((file) => reportErrors(openImport(file)))}>
          {i18n.t('backup.import')}
        </button>
      </div>
      <div class={css.buttons}>
        <output>{said}</output>
        {deed && (
          <button type="button" class="link" onClick={() => reportErrors(undo(deed))}>
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
