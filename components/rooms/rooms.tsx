import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { RoomSearch } from './room-search.tsx';
import { RoomList } from './room-list.tsx';
import { shortName } from './room-name.ts';
import { useSearch } from './use-search.ts';
import { teamsToTell } from './teams-to-tell.ts';
import type { Model } from '../state/model.ts';
import type { Standing } from '../state/standing.ts';
import css from './rooms.module.css';

/** From so many rooms on, looking for one by eye takes longer than typing. */
const MANY = 8;

interface RoomsProps {
  model: Model;
  standing: Standing;
  /** What stands beside the search. */
  beside?: ComponentChildren;
}

/** The host's rooms, with a search where there are many. */
export function Rooms({ model, standing, beside }: RoomsProps) {
  const { query, found } = useSearch(model.rooms);
  const searching = query.value.trim() !== '';
  // Before Eyeson has told of all rooms, one of them may be called so.
  const isKnown = standing.health.syncedAt !== undefined;
  return (
    <>
      <div class={css.tools}>
        {(searching || model.rooms.value.length >= MANY) && <RoomSearch query={query} />}
        {beside}
      </div>
      <RoomList
        rooms={found.value}
        query={query.value}
        presence={standing.presence}
        doors={standing.doors}
        teams={teamsToTell(standing)}
        late={standing.late}
        now={model.now.value}
      />
      {searching && model.areAll.value && found.value.length === 0 && (
        <p class={css.none}>
          {i18n.t(isKnown ? 'popup.noMatch' : 'popup.noMatchYet', [shortName(query.value.trim())])}
        </p>
      )}
    </>
  );
}
