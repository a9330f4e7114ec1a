import type { RoomView } from '../../../eyeson/view.ts';
import { button, element } from '../../app/page/elements.ts';
import { act } from './call.ts';

/** Renders one room with its participants and actions. */
export function roomItem({
  id,
  name,
  startedAt,
  participants,
  guestLink,
  hosts,
  starts,
}: RoomView): HTMLElement {
  const inside = participants.filter(({ online }) => online);
  const runs = startedAt !== null;
  const host = hosts[0]?.name ?? 'Somebody';
  const enterAs = (guest: boolean) => {
    const answer = prompt('Who?', guest ? 'Anna' : host);
    if (answer) act('enter', id, { name: answer, guest });
  };
  const people = inside.map((person) =>
    element(
      'li',
      {},
      `${person.name}${person.guest ? ' (guest)' : ''} `,
      button('Leaves', () => act('leave', person.id)),
    ),
  );
  const actions = [
    button('A host comes', () => enterAs(false)),
    ...(runs
      ? [button('A guest comes', () => enterAs(true)), button('It ends', () => act('stop', id))]
      : [
          button('It is started', () => act('start', id)),
          button('It is deleted', () => act('removeRoom', id)),
        ]),
  ];
  return element(
    'li',
    {},
    element('strong', { textContent: name ?? 'Without a name' }),
    ` ${runs ? 'runs' : 'does not run'}, started ${starts} times `,
    element('a', { href: guestLink, target: '_blank', textContent: 'guest link' }),
    element('ul', {}, ...people),
    element('footer', {}, ...actions),
  );
}
