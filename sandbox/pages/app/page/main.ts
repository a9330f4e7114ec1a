import eyeson from 'eyeson';
import { showGuest } from './guest.ts';
import { showInside } from './inside.ts';

const parameters = new URLSearchParams(location.search);
const [token = ''] = parameters.keys();
const guestToken = parameters.get('guest');

if (guestToken) {
  showGuest(guestToken);
} else {
  showInside({ isHost: true });
  if (location.pathname.startsWith('/permalink')) eyeson.connectPermalink(token);
  else eyeson.connect(token);
}
