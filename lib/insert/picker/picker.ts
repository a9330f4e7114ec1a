import { i18n } from '#i18n';
import { ask } from '../../ask.ts';
import { run } from '../../browser/run.ts';
import type { EyesonError } from '../../eyeson/errors.ts';
import { explain } from '../../explain.ts';
import type { SharedRoom } from '../../messages.ts';
import { fold, matcher } from '../../search.ts';
import type { Block } from '../text/block.ts';
import { float } from './floating.ts';
import { googlePlace } from './google-place.ts';
import type { Choice } from './list.ts';
import { roomMaker } from './make-room.ts';
import { put } from './put.ts';
import type { Task } from './task.ts';
import { readTexts, type Texts } from './texts.ts';
import { makeView } from './view.ts';

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
