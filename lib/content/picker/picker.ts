import { i18n } from '#i18n';
import type { GooglePlace, NewRoom } from '../../shared/rooms/commands.ts';
import type { EyesonError } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';
import { run } from '../../shared/errors/report.ts';
import type { Answer, SharedRoom } from '../../shared/messaging/protocol.ts';
import { ask } from '../../shared/messaging/send.ts';
import { fold, matcher } from '../../shared/search.ts';
import type { Task, Block } from '../adapter.ts';
import { float } from './dialog.ts';
import { googlePlace } from './google-account.ts';
import { put } from './insert.ts';
import { readTexts, type Texts } from './invitation.ts';
import type { Choice } from './listbox.ts';
import { makeView } from './view.ts';

/** Makes rooms for one picker, for the team of that Google account. Asked again for the same, it is the same attempt: never two rooms for one wish. */
export function roomMaker(
  place: GooglePlace,
): (name: string, ending?: Date) => Promise<Answer<'room.create'>> {
  let wish: NewRoom = { id: '', name: '' };
  return (name, ending) => {
    const expiresAt = ending?.toISOString();
    if (wish.name !== name || wish.expiresAt !== expiresAt) {
      wish = { id: crypto.randomUUID(), name, ...(expiresAt && { expiresAt }) };
    }
    return ask('room.create', { ...wish, place });
  };
}

/**
 * Opens the dialog in which the host chooses a room, or makes one; the invitation to it then goes into the text.
 * @param replacing the block that makes room for it
 */
export async function openPicker(task: Task, replacing?: Block): Promise<void> {
  const { request, hand } = task;
  const view = makeView(task);
  const place = googlePlace();
  const makeRoom = roomMaker(place);
  let known: { rooms: SharedRoom[]; texts: Texts } | undefined;
  let isHasty = false;

  const dialog = float(request, {
    label: i18n.t('insert.choose'),
    nodes: view.nodes,
    first: view.search,
    typed: show,
    clicked(target) {
      const choice = view.list.pick(target);
      if (choice) choose(choice);
      if (target === view.addKey) run(ask('options.open'));
    },
    keyed(event, target) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (target !== view.search || (step === undefined && event.key !== 'Enter')) return;
      event.preventDefault();
      if (step !== undefined) view.list.move(step);
      // The key that opened the dialog may still be held.
      else if (!event.repeat && !event.ctrlKey && !event.metaKey) enter();
    },
    dismissed: () => hand.focusBack(request),
  });

  const [rooms, texts] = await Promise.all([ask('rooms.shared', place), readTexts(hand.text)]);
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
    const matches = matcher(sought);
    const found = known.rooms.filter(({ name }) => matches(fold(name)));
    const newName = sought || hand.title(request) || known.texts.untitled;
    view.list.show([...found.map((room) => ({ room })), { newName }]);
    view.note.textContent = found.length
      ? ''
      : i18n.t(known.rooms.length ? 'insert.noMatch' : 'insert.noRooms');
  }

  /** Nothing is waited for with a room that is there: browsers want the writing to happen in the click. */
  function choose(choice: Choice) {
    if ('room' in choice) finish(choice.room);
    else if (!view.list.busy) run(create(choice.newName));
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

  function finish(room: SharedRoom) {
    if (!known) return;
    dialog.close();
    run(put(task, room, known.texts.invitation(room), replacing));
  }

  function complain(error: EyesonError) {
    view.listing.hidden = !known;
    view.alert.textContent = explain(error);
    view.addKey.hidden = error.kind !== 'no-key' && error.kind !== 'bad-key';
    dialog.settle();
  }
}
