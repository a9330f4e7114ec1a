import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { ColourField } from '../kit/colour.tsx';
import { Labelled } from '../kit/fields.tsx';
import { shortRoomName } from '../../lib/shared/rooms/names.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useFormAction } from '../state/use-action.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

/** Edits the private note and colour of a room. Guests do not see them. */
export function NoteDialog({ room }: { room: Room }) {
  const note = useSignal(room.note ?? '');
  const colour = useSignal(room.colour);
  const { problem, run } = useFormAction();
  const save = () => {
    const marks = { note: note.value.trim() || null, colour: colour.value ?? null };
    return run(() => sendMessage('room.updateMetadata', { roomId: room.id, marks }));
  };

  return (
    <Dialog
      title={i18n.t('more.marksOf', [shortRoomName(room)])}
      action={i18n.t('rooms.save')}
      onAction={save}
      problem={problem.value}
    >
      <Labelled label={i18n.t('more.note')} for="room-note" help={i18n.t('more.noteHelp')}>
        <textarea
          id="room-note"
          class="field"
          dir="auto"
          rows={3}
          aria-describedby="room-note-help"
          value={note.value}
          onInput={({ currentTarget }) => {
            note.value = currentTarget.value;
          }}
        />
      </Labelled>
      <ColourField
        value={colour.value}
        onChange={(chosen) => {
          colour.value = chosen;
        }}
      />
    </Dialog>
  );
}
