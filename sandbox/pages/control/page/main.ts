import type { RoomView } from '../../../eyeson/view.ts';
import { button, element, show } from '../../app/page/elements.ts';
import { act, call } from './call.ts';
import { faultChoice, switchChoices } from './choices.ts';
import { roomItem } from './room.ts';

const list = element('ul', { ariaLabel: 'Rooms' });
let shown = '';

async function refresh(): Promise<void> {
  const rooms = await call<RoomView[]>('rooms');
  const now = JSON.stringify(rooms);
  if (now !== shown) list.replaceChildren(...rooms.map(roomItem));
  shown = now;
}

show(
  element('h1', { textContent: 'Sandbox control' }),
  element('h2', { textContent: 'Rooms' }),
  list,
  element('h2', { textContent: 'Eyeson' }),
  element('ul', {}, faultChoice()),
  button('Two minutes pass', () => act('clock/advance', 120_000)),
  element(
    'details',
    {},
    element('summary', {}, 'What is not documented'),
    element('ul', {}, ...switchChoices()),
  ),
);
setInterval(() => void refresh().catch(console.error), 1000);
