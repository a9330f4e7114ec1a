import { i18n } from '#i18n';
import type { Entry } from './entries.ts';
import nameCss from './name-cell.module.css';

/** A room's name, and the host's own marks on it. */
export const NameCell = ({ entry: { room, name } }: { entry: Entry }) => (
  <div class={nameCss.cell}>
    {room.colour && <span class={nameCss.colour} style={{ '--own': `var(--${room.colour})` }} />}
    <span class={nameCss.name} dir="auto" title={name}>
      {name}
    </span>
    {room.pin !== undefined && <Mark path={PIN} says={i18n.t('table.pinned')} />}
    {room.note && <Mark path={NOTE} says={room.note} />}
  </div>
);

const PIN = 'M5.5 2h5l-.7 4.5L12 9H4l2.2-2.5zM8 9v5';
const NOTE = 'M3 2.5h10V10l-3.5 3.5H3zM5.5 6h5M5.5 8.5h3';

const Mark = ({ path, says }: { path: string; says: string }) => (
  <span class={nameCss.mark} title={says}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
    <span class="unseen">{says}</span>
  </span>
);
