import eyeson from 'eyeson';
import { element, show, statusLine } from './elements.ts';
import { listen } from './events.ts';
import { showInside } from './inside.ts';

/**
 * A guest with this token: asks for a name, and goes in as soon as there is a name and the meeting runs. Until then it
 * is Eyeson's SDK that asks for the meeting every five seconds; the name stays here.
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

  const enterWhenPossible = () => {
    form.hidden = name !== '';
    status.textContent = runs ? '' : 'The meeting has not started';
    if (name && runs) eyeson.send({ type: 'request_guest_user', api, token, name });
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
        break;
      default:
    }
  });
  show(title, status, form);
  eyeson.send({ type: 'request_permalink_meeting_info', api, token });
}
