import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { run } from '../../lib/browser/run.ts';
import { type OpenDialog, openedDialog } from '../state/dialog.ts';

/** The dialogs. Their code comes with the first that is opened: a popup that only shows the list stays light. */
export function LateDialogs() {
  const loaded = useSignal<{ Dialog: ComponentType<OpenDialog> }>();
  const opened = openedDialog.value;
  useEffect(() => {
    if (!opened || loaded.value) return;
    const load = async () => {
      const { RoomDialog } = await import('../dialogs/room-dialog.tsx');
      loaded.value = { Dialog: RoomDialog };
    };
    run(load());
  }, [opened]);
  if (!opened || !loaded.value) return null;
  const { Dialog } = loaded.value;
  return <Dialog key={`${opened.kind} ${opened.room?.id}`} {...opened} />;
}
