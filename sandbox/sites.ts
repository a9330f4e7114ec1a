import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalEyeson } from './eyeson/local.ts';
import { handler as app } from './pages/app/serve.ts';
import { control } from './pages/control/serve.ts';
import { handler as gmail } from './pages/gmail/serve.ts';
import { handler as calendar } from './pages/calendar/serve.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** Which host is answered by what. */
export const sites = (eyeson: LocalEyeson): ReadonlyMap<string, Handler> =>
  new Map<string, Handler>([
    ['api.eyeson.team', (request, response, url) => eyeson.handle(request, response, url)],
    ['app.eyeson.team', app],
    ['mail.google.com', gmail],
    ['calendar.google.com', calendar],
    ['control.sandbox.test', control(eyeson)],
  ]);
