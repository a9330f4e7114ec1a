import { i18n } from '../../shared/i18n/translate.ts';
import type { AppError } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import type { GoogleAccountClaim, PublicRoom, ResponseOf } from '../../shared/messaging/protocol.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { NewRoom } from '../../shared/rooms/commands.ts';
import { createMatcher, fold } from '../../shared/search.ts';
import type { Block, PickerContext } from '../adapter.ts';
import { openDialog } from './dialog.ts';
import { insertInvitation } from './insert.ts';
import { readInvitationTexts, type InvitationTexts } from './invitation.ts';
import type { Choice } from './listbox.ts';
import { createView } from './view.ts';

/**
 * Opens the dialog in which the host chooses or creates a room, and inserts the invitation to it.
 * @param replacing the block that the invitation replaces
 */
export async function openPicker(context: PickerContext, replacing?: Block): Promise<void> {
  const { click, adapter } = context;
  const view = createView(context);
  const account = context.adapter.account?.();
  const createRoom = roomMaker(account);
  let loaded: { rooms: PublicRoom[]; texts: InvitationTexts } | undefined;
  let enterPending = false;

  const dialog = openDialog(click, {
    label: i18n.t('insert.choose'),
    nodes: view.nodes,
    initialFocus: view.search,
    onInput: showMatches,
    onClick(target) {
      const choice = view.list.pick(target);
      if (choice) choose(choice);
      if (target === view.addKey) reportErrors(sendMessage('options.open'));
    },
    onKeydown(event, target) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const isListing = target === view.search || target === view.list.box;
      if (!isListing || (step === undefined && event.key !== 'Enter')) return;
      event.preventDefault();
      if (step !== undefined) view.list.move(step);
      // A repeated Enter may be the one that opened the dialog and is still held.
      else if (!event.repeat && !event.ctrlKey && !event.metaKey) enter();
    },
    onDismiss: () => adapter.focusBack(click),
  });

  const [rooms, texts] = await Promise.all([
    sendMessage('rooms.shared', account),
    readInvitationTexts(adapter.text),
  ]);
  if (!rooms.ok) return showError(rooms.error);
  if (!texts.ok) return showError(texts.error);
  loaded = { rooms: rooms.value, texts: texts.value };
  showMatches();
  if (enterPending) enter();

  /** Chooses the active option. Enter after typing, but before the rooms are loaded, takes effect once they are. */
  function enter() {
    enterPending = !loaded && view.search.value.trim() !== '';
    if (view.list.active) choose(view.list.active);
  }

  function showMatches() {
    if (!loaded) return;
    const query = view.search.value.trim();
    const matches = createMatcher(query);
    const found = loaded.rooms.filter(({ name }) => matches(fold(name)));
    const newName = query || adapter.title(click) || loaded.texts.untitled;
    view.list.show([...found.map((room) => ({ room })), { newName }]);
    view.note.textContent = found.length
      ? ''
      : i18n.t(loaded.rooms.length ? 'insert.noMatch' : 'insert.noRooms');
  }

  /** Inserts an existing room synchronously, since browsers require that the text is written in the click. */
  function choose(choice: Choice) {
    if ('room' in choice) finish(choice.room);
    else if (!view.list.busy) reportErrors(createAndInsert(choice.newName));
  }

  async function createAndInsert(name: string) {
    view.list.busy = true;
    view.alert.textContent = '';
    view.note.textContent = i18n.t('insert.creating');
    const created = await createRoom(name, view.chosenExpiry());
    if (dialog.signal.aborted) return;
    view.list.busy = false;
    view.note.textContent = '';
    if (created.ok) finish(created.value);
    else showError(created.error);
  }

  function finish(room: PublicRoom) {
    if (!loaded) return;
    dialog.close();
    reportErrors(insertInvitation(context, room, loaded.texts.invitation(room), replacing));
  }

  function showError(error: AppError) {
    view.listing.hidden = !loaded;
    view.alert.textContent = explain(error);
    view.addKey.hidden = error.kind !== 'no-key' && error.kind !== 'bad-key';
    dialog.reposition();
  }
}

/**
 * Returns a function that creates rooms for the team of this Google account. Calls with the same name and expiry send
 * the same request id, so that a repeated attempt never creates a second room.
 */
export function roomMaker(
  place: GoogleAccountClaim | undefined,
): (name: string, expiry?: Date) => Promise<ResponseOf<'room.create'>> {
  let request: NewRoom = { id: '', name: '' };
  return (name, expiry) => {
    const expiresAt = expiry?.toISOString();
    if (request.name !== name || request.expiresAt !== expiresAt) {
      request = { id: crypto.randomUUID(), name, ...(expiresAt && { expiresAt }) };
    }
    return sendMessage('room.create', { ...request, ...(place && { place }) });
  };
}
