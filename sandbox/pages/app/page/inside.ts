import eyeson from 'eyeson';
import { button, element, show, statusLine } from './elements.ts';
import { onSdkEvent } from './events.ts';

const heading = (textContent: string) => element('h2', { textContent });

/**
 * Renders the meeting of a participant who enters by Eyeson's SDK: participants, chat, and buttons to leave
 * or end it. The participant is online while the SDK's connection is open, so closing the tab leaves the
 * meeting too.
 */
export function showInside({ isHost }: { isHost: boolean }): void {
  const title = element('h1');
  const status = statusLine('Connecting…');
  const inside = element('ul', { ariaLabel: 'Inside' });
  const chat = element('ul', { ariaLabel: 'Chat' });
  const people = new Map<string, string>();

  const finish = (message: string) => {
    eyeson.destroy();
    show(title, statusLine(message));
  };
  const leave = button('Leave', () => finish('You have left the meeting'));
  leave.disabled = true;
  const end = button('End meeting', () => eyeson.send({ type: 'terminate_meeting' }));
  show(
    title,
    status,
    heading('Inside'),
    inside,
    heading('Chat'),
    chat,
    element('footer', {}, leave, ...(isHost ? [end] : [])),
  );

  const updateParticipant = (person: { id: string; name: string; guest: boolean }, online = true) => {
    if (online) people.set(person.id, person.guest ? `${person.name} (guest)` : person.name);
    else people.delete(person.id);
    inside.replaceChildren(...people.values().map((textContent) => element('li', { textContent })));
  };

  onSdkEvent((event) => {
    switch (event.type) {
      case 'connection':
        if (event.connectionStatus === 'received_room') leave.disabled = false;
        if (event.connectionStatus === 'ready') status.textContent = 'You are in the meeting';
        if (event.connectionStatus === 'access_denied') finish('This link does not open a meeting now');
        break;
      case 'room_update':
        document.title = title.textContent = event.content.name ?? 'Meeting';
        people.clear();
        for (const person of event.content.participants) updateParticipant(person);
        if (event.content.shutdown) finish('The meeting has ended');
        break;
      case 'participant_update':
        updateParticipant(event.participant, event.participant.online);
        break;
      case 'chat':
        chat.append(element('li', { textContent: `${event.user.name}: ${event.content}` }));
        break;
      default:
    }
  });
}
