import eyeson from 'eyeson';
import { element, show, statusLine } from './elements.ts';
import { listen } from './events.ts';
import { showInside } from './inside.ts';

/**
 * A guest with this token: asks for a name, and goes in as soon as there is a name and the meeting runs. Until then
 * Eyeson's SDK asks for the meeting every five seconds, and the name stays here. The SDK gives up at the first failure.
 */
export function showGuest(token: string): void {
  const title = element('h1');
  const status = statusLine('');
  const field = element('input', { required: true, placeholder: 'Your name', ariaLabel: 'Your name' });
  const enter = element('button', { textContent: 'Enter' });
  const form = element('form', {}, field, enter);
  const { api } = eyeson.config;
  let name = '';
  let runs = false;

  const ask = () => eyeson.send({ type: 'request_permalink_meeting_info', api, token });
  const enterWhenPossible = () => {
    form.hidden = name !== '';
    if (!runs) status.textContent = 'The meeting has not started';
    else if (name) eyeson.send({ type: 'request_guest_user', api, token, name });
    else status.textContent = '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    name = field.value.trim();
    enterWhenPossible();
  });
  listen((event) => {
    switch (event.type) {
      case 'permalink_meeting_info':
        document.title = title.textContent = event.room.name ?? 'Meeting';
        runs = event.room.started_at !== null;
        enterWhenPossible();
        break;
      case 'guest_user':
        eyeson.offEvent();
        showInside({ isHost: false });
        eyeson.connect(event.token);
        break;
      case 'error':
        status.textContent = event.locked
          ? 'The meeting is locked'
          : (event.content ?? 'Something went wrong');
        setTimeout(ask, 5000);
        break;
      default:
    }
  });
  show(title, status, form);
  ask();
}
