import { i18n } from '#i18n';
import type { GoogleAccountHint, NewRoom } from '../../shared/rooms/commands.ts';
import type { AppError } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import type { ResponseOf, PublicRoom } from '../../shared/messaging/protocol.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import { fold, createMatcher } from '../../shared/search.ts';
import type { PickerContext, Block } from '../adapter.ts';
import { openDialog } from './dialog.ts';
import { googleAccountHint } from './google-account.ts';
import { insertInvitation } from './insert.ts';
import { readInvitationTexts, type InvitationTexts } from './invitation.ts';
import type { Choice } from './listbox.ts';
import { makeView } from './view.ts';

/** Makes rooms for one picker, for the team of that Google account. Asked again for the same, it is the same attempt: never two rooms for one wish. */
export function roomMaker(
  place: GoogleAccountHint,
): (name: string, ending?: Date) => Promise<ResponseOf<'room.create'>> {
  let wish: NewRoom = { id: '', name: '' };
  return (name, ending) => {
    const expiresAt = ending?.toISOString();
    if (wish.name !== name || wish.expiresAt !== expiresAt) {
      wish = { id: crypto.randomUUID(), name, ...(expiresAt && { expiresAt }) };
    }
    return sendMessage('room.create', { ...wish, place });
  };
}

/**
 * Opens the dialog in which the host chooses a room, or makes one; the invitation to it then goes into the text.
 * @param replacing the block that makes room for it
 */
export async function openPicker(context: PickerContext, replacing?: Block): Promise<void> {
  const { click, adapter } = context;
  const view = makeView(context);
  const place = googleAccountHint();
  const makeRoom = roomMaker(place);
  let known: { rooms: PublicRoom[]; texts: InvitationTexts } | undefined;
  let isHasty = false;

  const dialog = openDialog(click, {
    label: i18n.t('insert.choose'),
    nodes: view.nodes,
    first: view.search,
    typed: show,
    clicked(target) {
      const choice = view.list.pick(target);
      if (choice) choose(choice);
      if (target === view.addKey) reportErrors(sendMessage('options.open'));
    },
    keyed(event, target) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (target !== view.search || (step === undefined && event.key !== 'Enter')) return;
      event.preventDefault();
      if (step !== undefined) view.list.move(step);
      // The key that opened the dialog may still be held.
      else if (!event.repeat && !event.ctrlKey && !event.metaKey) enter();
    },
    dismissed: () => adapter.focusBack(click),
  });

  const [rooms, texts] = await Promise.all([
    sendMessage('rooms.shared', place),
    readInvitationTexts(adapter.text),
  ]);
  if (!rooms.ok) return complain(rooms.error);
  known = { rooms: rooms.value, texts };
  show();
  if (isHasty) enter();

  /** Who types and presses Enter before the rooms are there means what will then be found. */
  function enter() {
    isHasty = !known && view.search.value.trim() !== '';
    if (view.list.active) choose(view.list.active);
  }

  function show() {
    if (!known) return;
    const sought = view.search.value.trim();
    const matches = createMatcher(sought);
    const found = known.rooms.filter(({ name }) => matches(fold(name)));
    const newName = sought || adapter.title(click) || known.texts.untitled;
    view.list.show([...found.map((room) => ({ room })), { newName }]);
    view.note.textContent = found.length
      ? ''
      : i18n.t(known.rooms.length ? 'insert.noMatch' : 'insert.noRooms');
  }

  /** Nothing is waited for with a room that is there: browsers want the writing to happen in the click. */
  function choose(choice: Choice) {
    if ('room' in choice) finish(choice.room);
    else if (!view.list.busy) reportErrors(create(choice.newName));
  }

  async function create(name: string) {
    view.list.busy = true;
    view.alert.textContent = '';
    view.note.textContent = i18n.t('insert.creating');
    const made = await makeRoom(name, view.ending());
    if (dialog.signal.aborted) return;
    view.list.busy = false;
    view.note.textContent = '';
    if (made.ok) finish(made.value);
    else complain(made.error);
  }

  function finish(room: PublicRoom) {
    if (!known) return;
    dialog.close();
    reportErrors(insertInvitation(context, room, known.texts.invitation(room), replacing));
  }

  function complain(error: AppError) {
    view.listing.hidden = !known;
    view.alert.textContent = explain(error);
    view.addKey.hidden = error.kind !== 'no-key' && error.kind !== 'bad-key';
    dialog.settle();
  }
}
