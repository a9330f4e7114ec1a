import eyeson from 'eyeson';
import { element, show, statusLine } from './elements.ts';
import { onSdkEvent } from './events.ts';
import { showInside } from './inside.ts';

/**
 * Renders the guest page: asks for a name, and enters as soon as the meeting is running and a name is
 * entered. Until then, Eyeson's SDK polls the meeting every five seconds, and the name is not sent. The SDK
 * stops polling at the first error, so the page asks again.
 */
export function showGuest(token: string): void {
  const title = element('h1');
  const status = statusLine('');
  const field = element('input', { required: true, placeholder: 'Your name', ariaLabel: 'Your name' });
  const enter = element('button', { textContent: 'Enter' });
  const form = element('form', {}, field, enter);
  const { api } = eyeson.config;
  let name = '';
  let isRunning = false;

  const requestInfo = () => eyeson.send({ type: 'request_permalink_meeting_info', api, token });
  const enterWhenPossible = () => {
    form.hidden = name !== '';
    if (!isRunning) status.textContent = 'The meeting has not started';
    else if (name) eyeson.send({ type: 'request_guest_user', api, token, name });
    else status.textContent = '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    name = field.value.trim();
    enterWhenPossible();
  });
  onSdkEvent((event) => {
    switch (event.type) {
      case 'permalink_meeting_info':
        document.title = title.textContent = event.room.name ?? 'Meeting';
        isRunning = event.room.started_at !== null;
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
        setTimeout(requestInfo, 5000);
        break;
      default:
    }
  });
  show(title, status, form);
  requestInfo();
}
