import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { transformWithOxc } from 'vite';
import { editorLibrary } from './editor/library.ts';

const prefix = '/_/scripts/';
const sources = new Map<string, Promise<string>>();

async function withoutTypes(path: string): Promise<string> {
  const source = await readFile(new URL(path, import.meta.url), 'utf8');
  return (await transformWithOxc(source, path)).code;
}

/** `/_/scripts/gmail/page/main.ts` is `gmail/page/main.ts` beside this file, without its types. */
function pageModule(path: string): Promise<string> {
  const source = sources.get(path) ?? withoutTypes(path);
  sources.set(path, source);
  return source;
}

function scriptAt(path: string): Promise<string> | undefined {
  if (path === `${prefix}editor/library.js`) return editorLibrary();
  const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
  return /^[a-z]+\/page\/[a-z-]+(?:\/[a-z-]+)*\.ts$/.test(name) ? pageModule(name) : undefined;
}

/**
 * Answers a request for a script of the look-alike pages: Closure's editor as one file, `<script src>`, and the modules in
 * each page's folder `page/`, `<script type="module" src>`. Gives false when `url` is none of these.
 */
export async function serveScript(url: URL, response: ServerResponse): Promise<boolean> {
  const script = scriptAt(url.pathname);
  if (!script) return false;
  const body = await script.catch(() => undefined);
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/javascript; charset=utf-8' });
  response.end(body);
  return true;
}
