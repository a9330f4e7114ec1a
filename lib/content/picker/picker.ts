import { i18n } from '../../shared/i18n/translate.ts';
import type { AppError } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import type { GoogleAccountClaim, PublicRoom, ResponseOf } from '../../shared/messaging/protocol.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { NewRoom } from '../../shared/rooms/commands.ts';
import { createMatcher, fold } from '../../shared/search.ts';
import type { Block, PickerContext } from '../adapter.ts';
import { element } from '../injector/isolated-element.ts';
import { type PickerContent, preparedContent, readContent } from './content.ts';
import { openDialog, rehearseDialog } from './dialog.ts';
import { insertInvitation } from './insert.ts';
import { type Choice, Listbox } from './listbox.ts';
import { createView } from './view.ts';

/**
 * Opens the dialog in which the host chooses or creates a room, and inserts the invitation to it.
 * @param replacing the block that the invitation replaces
 */
export async function openPicker(context: PickerContext, replacing?: Block): Promise<void> {
  const { click, adapter } = context;
  const view = createView(context);
  const createRoom = roomMaker(adapter.account?.());
  /** At first what was known before the click; then what the background says now. */
  let content: PickerContent | undefined = preparedContent();
  let isCurrent = false;
  let enterPending = false;

  const dialog = openDialog(click, {
    label: i18n.t('insert.choose'),
    nodes: view.nodes,
    initialFocus: view.search,
    onInput: () => showMatches(),
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

  showMatches();
  // Only now: what starts the worker takes a processor from what is to be seen first.
  const reading = readContent(adapter);
  const read = await reading;
  if (dialog.signal.aborted) return;
  content = read.ok ? read.value : undefined;
  if (!read.ok) return showError(read.error);
  isCurrent = true;
  if (!view.list.busy) showMatches('update');
  if (enterPending) enter();

  /** Chooses the active option. Enter after typing, but before the rooms are loaded, takes effect once they are. */
  function enter() {
    enterPending = !isCurrent && view.search.value.trim() !== '';
    if (view.list.active && !enterPending) choose(view.list.active);
  }

  /** Shows the rooms that match. `update`: what is the same in the list stays where it is, the active option, too. */
  function showMatches(how: 'show' | 'update' = 'show') {
    if (!content) return;
    const { rooms, texts, isComplete } = content;
    const query = view.search.value.trim();
    const matches = createMatcher(query);
    const found = rooms.filter(({ name }) => matches(fold(name)));
    const newName = query || adapter.title(click) || texts.untitled;
    const choices: Choice[] = [...found.map((room) => ({ room })), { newName }];
    view.list[how](choices);
    const isNone = found.length === 0 && isComplete;
    view.note.textContent = isNone ? i18n.t(rooms.length ? 'insert.noMatch' : 'insert.noRooms') : '';
  }

  /** Inserts an existing room synchronously, since browsers require that the text is written in the click. */
  function choose(choice: Choice) {
    if (view.list.busy) return;
    if (!('room' in choice)) return reportErrors(createAndInsert(choice.newName));
    if (isCurrent) finish(choice.room);
    else reportErrors(insertOnceCurrent(choice.room));
  }

  /** A room that was known before the click may have been deleted or renamed since. */
  async function insertOnceCurrent({ id }: PublicRoom) {
    view.list.busy = true;
    const read = await reading;
    if (dialog.signal.aborted) return;
    view.list.busy = false;
    if (!read.ok) return;
    const room = read.value.rooms.find((each) => each.id === id);
    if (room) return finish(room);
    showMatches('update');
    showError({ kind: 'not-found' });
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
    if (!content) return;
    dialog.close();
    reportErrors(insertInvitation(context, room, content.texts.invitation(room), replacing));
  }

  function showError(error: AppError) {
    view.listing.hidden = !content;
    view.alert.textContent = explain(error);
    view.addKey.hidden = error.kind !== 'no-key' && error.kind !== 'bad-key';
    dialog.reposition();
  }
}

/**
 * Lays out the picker unseen, when the page is idle, so that the first click takes no longer than a later one. It has no
 * names then: those are in the page only while the picker is open.
 */
export function rehearsePicker(): void {
  requestIdleCallback(() => {
    const search = element('input', { type: 'search' });
    const list = new Listbox(search);
    list.show([{ newName: '' }]);
    rehearseDialog([search, list.box]);
  });
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
