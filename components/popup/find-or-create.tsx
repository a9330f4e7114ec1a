import { i18n } from '../../lib/shared/i18n/translate.ts';
import { effect, type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Account, ListedRoom } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { cleanName, shortName, teamName } from '../../lib/shared/rooms/names.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { lazy } from '../kit/lazy.tsx';
import { MenuButton } from '../kit/menu-button.tsx';
import { copyGuestLink, copyLinkWithToast, startMeeting } from '../rooms/actions.ts';
import { ROOM_LIST_ID } from '../rooms/room-list.tsx';
import { useCreateRoom } from '../rooms/use-create-room.ts';
import type { SearchableRoom } from '../state/search.ts';
import type { Search } from '../state/search-index.ts';
import type { Store } from '../state/store.ts';
import { dismissToast, showError } from '../state/toast.ts';
import css from './find-or-create.module.css';

/** What the field and the last row of the list share. */
export interface Finder extends Search<SearchableRoom> {
  /** The question whether to create another room of the same name. */
  question: ReadonlySignal<ListedRoom | undefined>;
  busy: ReadonlySignal<boolean>;
  /** Creates a room with the name that is typed, and copies its guest link; asks first if there is one of that name. */
  create: (preset?: Preset) => void;
  /** Answers the question. */
  answer: (choice: 'copy' | 'create' | 'cancel') => void;
  /** Copies the guest link of the first room that matches, or starts its meeting; creates a room if none matches. */
  act: (command: 'copy' | 'start', isRunning: (room: ListedRoom) => boolean) => Promise<void>;
}

/** State of the field that finds and creates rooms. */
export function useFinder(store: AllRooms, search: Search<SearchableRoom>): Finder {
  const { query, found, namesake } = search;
  const { busy, isRepeat, create } = useCreateRoom(query);
  const pending = useSignal<{ room: ListedRoom; preset: Preset | undefined }>();

  const createAndCopy = async (preset?: Preset) => {
    if (busy.value || isRepeat()) return;
    dismissToast();
    const created = await create(preset);
    if (!created) return;
    if (created.ok) await copyLinkWithToast(created.value.guestLink);
    else showError(created.error, () => reportErrors(createAndCopy(preset)));
  };
  const askOrCreate = async (preset?: Preset) => {
    const typed = query.value;
    if (cleanName(typed)) await allRooms(store);
    // Who types on meanwhile means another name.
    if (query.value !== typed) return;
    const room = namesake.value;
    pending.value = room && { room, preset };
    if (!room) await createAndCopy(preset);
  };

  return {
    ...search,
    question: useComputed(() => pending.value?.room),
    busy,
    create: (preset) => reportErrors(askOrCreate(preset)),
    answer(choice) {
      const asked = pending.value;
      pending.value = undefined;
      focusField();
      if (asked && choice === 'copy') reportErrors(copyGuestLink(asked.room));
      if (asked && choice === 'create') reportErrors(createAndCopy(asked.preset));
    },
    async act(command, isRunning) {
      if (isRepeat()) return;
      if (found.value.length === 0) await allRooms(store);
      const [first] = found.value;
      if (first && command === 'start') startMeeting(first, isRunning(first));
      else if (first) await copyGuestLink(first);
      else if (query.value.trim() && command === 'copy') await askOrCreate();
    },
  };
}

type AllRooms = Pick<Store, 'isComplete' | 'needAll'>;

/** Has all rooms read, and resolves when they are known: before that, a room that is not found may exist. */
export function allRooms({ isComplete, needAll }: AllRooms): Promise<void> {
  needAll();
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (isComplete.value) queueMicrotask(() => resolve(stop()));
    });
  });
}

const FIELD_ID = 'find-or-create';

/** Puts the focus into the field. */
export const focusField = (): void => document.getElementById(FIELD_ID)?.focus();

interface FieldProps {
  finder: Finder;
  /** Presets offered in the menu; the menu button is left out if empty. */
  presets: Preset[];
  /** The team in which the room is created; undefined if there is only one team. */
  team: Account | undefined;
  isRunning: (room: ListedRoom) => boolean;
  /** Whether the list that the field filters is there. */
  hasList: boolean;
  /** Whether it contains all rooms that match. */
  isComplete: boolean;
}

/**
 * The field that finds and creates rooms. Typing filters the list. Enter copies the guest link of the first room,
 * Ctrl+Enter starts its meeting, Shift+Enter creates a room.
 */
export function FindOrCreate({ finder, presets, team, isRunning, hasList, isComplete }: FieldProps) {
  const { query, question, busy } = finder;
  const hits = isComplete ? finder.found.value.length : 0;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return;
    if (event.key === 'Escape') {
      if (!query.value) return;
      query.value = '';
    } else if (event.key !== 'Enter') return;
    else if (event.repeat) return event.preventDefault();
    else if (event.shiftKey) finder.create();
    else reportErrors(finder.act(event.ctrlKey || event.metaKey ? 'start' : 'copy', isRunning));
    event.preventDefault();
  };

  return (
    <>
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          finder.create();
        }}
      >
        <input
          ref={field}
          id={FIELD_ID}
          class="field"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={hasList}
          aria-controls={hasList ? ROOM_LIST_ID : undefined}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          aria-label={i18n.t('popup.find')}
          placeholder={i18n.t('popup.find')}
          value={query.value}
          onInput={({ currentTarget }) => {
            query.value = currentTarget.value;
            finder.answer('cancel');
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          class="primary"
          title={team && i18n.t('teams.newRoomIn', [shortName(teamName(team))])}
          aria-disabled={busy.value}
        >
          {i18n.t('popup.createRoom')}
        </button>
        {presets.length > 0 && (
          <MenuButton
            label={i18n.t('presets.createWith')}
            items={() => presets.map((preset) => ({ label: preset.name, run: () => finder.create(preset) }))}
            tabIndex={0}
          />
        )}
      </form>
      <p class="unseen" aria-live="polite">
        {query.value && hits > 0 && i18n.plural('popup.hits', hits)}
      </p>
      {question.value && <LazyNamesakeQuestion room={question.value} onAnswer={finder.answer} />}
    </>
  );
}

const LazyNamesakeQuestion = lazy(async () => (await import('./rare-states.tsx')).NamesakeQuestion);

interface CreateRowProps {
  finder: Finder;
  /** Whether the rooms at Eyeson are known. */
  isKnown: boolean;
  isComplete: boolean;
}

/** What follows the rooms that match: that there are none, and a row that creates one of the name that is typed. */
export function CreateRow({ finder, isKnown, isComplete }: CreateRowProps) {
  const typed = cleanName(finder.query.value);
  if (!typed) return null;
  return (
    <div class={css.after}>
      {finder.found.value.length === 0 && isComplete && (
        <p class={css.none}>
          {isKnown ? i18n.t('popup.noMatch', [shortName(typed)]) : i18n.t('popup.noMatchYet')}
        </p>
      )}
      {!finder.namesake.value && (
        <button
          type="button"
          class={`plain ${css.create}`}
          onClick={() => {
            focusField();
            finder.create();
          }}
        >
          {i18n.t('popup.createNamed', [shortName(typed)])}
        </button>
      )}
    </div>
  );
}
