import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Deed } from '../../lib/backup/deed.ts';
import type { Secrets } from '../../lib/backup/format.ts';
import { readHere } from '../../lib/backup/here.ts';
import { type Plan, planImport } from '../../lib/backup/plan.ts';
import { type Opened, openSecrets } from '../../lib/backup/read.ts';
import { ok } from '../../lib/eyeson/errors.ts';
import { withStorage } from '../../lib/rooms/storage-error.ts';
import { Frame } from '../dialogs/frame.tsx';
import { useTask } from '../dialogs/use-task.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { Preview } from './preview.tsx';
import { ask } from '../../lib/ask.ts';

interface Props {
  opened: Opened;
  onClose: () => void;
  onImported: (deed: Deed) => void;
}

/** Says what an import would change, opens the secrets where there are some, and imports. */
export function ImportDialog({ opened, onClose, onImported }: Props) {
  const { backup } = opened;
  const words = useSignal('');
  const secrets = useSignal<Secrets>();
  const plan = useSignal<Plan>();
  const { problem, attempt, refuse } = useTask();
  const isLocked = backup.sealed !== undefined && !secrets.value;

  const look = () =>
    attempt(() =>
      withStorage(async () => {
        plan.value = planImport(backup, secrets.value, await readHere());
        return ok(undefined);
      }),
    );
  useEffect(() => run(look()), []);

  const unlock = async () => {
    const found = await openSecrets(opened, words.value);
    if (!found) return refuse(i18n.t('backup.wrong'), 'backup-words');
    secrets.value = found;
    await look();
    return false;
  };
  const carryOut = async () => {
    // Planned once more: a sync may have brought something meanwhile.
    if (!(await look()) || !plan.value) return false;
    const { deed } = plan.value;
    const done = await attempt(() => ask('backup.carryOut', deed));
    if (done) onImported(deed);
    return done;
  };
  const unlocks = isLocked && words.value !== '';
  const isDue = plan.value && !isEmpty(plan.value.deed);
  const action = unlocks ? i18n.t('backup.unlock') : isDue ? i18n.t('backup.doImport') : undefined;

  return (
    <Frame
      title={i18n.t('backup.importTitle')}
      {...(action && { action })}
      onAction={unlocks ? unlock : carryOut}
      onClose={onClose}
      problem={problem.value}
    >
      <p>
        {i18n.t('backup.savedAt', [
          new Date(backup.savedAt).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' }),
        ])}
      </p>
      {plan.value && <Preview plan={plan.value} />}
      {isLocked && (
        <PassphraseField
          id="backup-words"
          label={i18n.t('backup.passphrase')}
          help={i18n.t('backup.sealed')}
          words={words}
        />
      )}
    </Frame>
  );
}

const isEmpty = ({ changes, settings }: Deed) =>
  changes.length === 0 && Object.keys(settings.after).length === 0;
