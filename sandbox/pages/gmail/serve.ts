import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPage } from '../document.ts';
import { serveScript } from '../scripts.ts';

const styles = new URL('style/', import.meta.url);

async function styleSheet(): Promise<string> {
  const names = (await readdir(styles)).toSorted();
  const sheets = await Promise.all(names.map((name) => readFile(new URL(name, styles), 'utf8')));
  return sheets.join('\n');
}

/**
 * Handler of mail.google.com: a page that looks and behaves like Gmail. The query sets its behaviour, see
 * `page/scenario.ts`, and `theme=dark`, and `policies=any` to allow any Trusted Types policy. Tests control
 * it by `window.mailbox`, see `page/mailbox.ts`.
 */
export async function handler(_request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  if (await serveScript(url, response)) return;
  if (url.pathname !== '/' && !url.pathname.startsWith('/mail/')) {
    response.writeHead(404).end();
    return;
  }
  const lang = url.searchParams.get('locale') ?? 'en';
  sendPage(response, {
    html: {
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
      'data-theme': url.searchParams.get('theme') ?? 'light',
    },
    title: 'Inbox – user@example.com – Mail',
    style: await styleSheet(),
    main: 'gmail/page/main.ts',
    policies: url.searchParams.get('policies') === 'any' ? 'any' : 'editor',
  });
}
