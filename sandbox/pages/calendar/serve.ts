import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPage } from '../document.ts';
import { serveScript } from '../scripts.ts';

const pages = /^\/calendar\/u\/\d+\/(?:r(?:\/(?:eventedit(?:\/[^/]+)?|settings))?|companion)$/;

const isTemplate = ({ pathname, searchParams }: URL): boolean =>
  pathname === '/calendar/render' && searchParams.get('action') === 'TEMPLATE';

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location });
  response.end();
}

/**
 * Handler of calendar.google.com: its views, and `/calendar/render?action=TEMPLATE`, which redirects to a
 * new event with the values in the query.
 */
export async function handler(_request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  if (await serveScript(url, response)) return;
  if (isTemplate(url)) return redirect(response, `/calendar/u/0/r/eventedit${url.search}`);
  if (['/', '/calendar', '/calendar/r'].includes(url.pathname)) {
    return redirect(response, `/calendar/u/0/r${url.search}`);
  }
  if (!pages.test(url.pathname)) {
    response.writeHead(404).end();
    return;
  }
  sendPage(response, { title: 'Calendar', style: '', main: 'calendar/page/main.ts' });
}
