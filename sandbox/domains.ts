import type { MockEyeson } from './eyeson/mock-eyeson.ts';
import type { Handler } from './handler.ts';
import { handler as app } from './pages/app/serve.ts';
import { control } from './pages/control/serve.ts';
import { handler as gmail } from './pages/gmail/serve.ts';
import { handler as calendar } from './pages/calendar/serve.ts';

/** Handlers by host name. */
export const domains = (eyeson: MockEyeson): ReadonlyMap<string, Handler> =>
  new Map<string, Handler>([
    ['api.eyeson.team', (request, response, url) => eyeson.handle(request, response, url)],
    ['app.eyeson.team', app],
    ['mail.google.com', gmail],
    ['calendar.google.com', calendar],
    ['control.sandbox.test', control(eyeson)],
  ]);
