import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { editorLibrary } from './editor/library.ts';

const prefix = '/_/scripts/';
const bundles = new Map<string, Promise<string>>();

/**
 * Bundles a page's modules into one script like Google's pages: dozens of requests would take longer than
 * the page itself.
 */
async function bundle(path: string): Promise<string> {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, modulePreload: false, rolldownOptions: { input: entry } },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${path} has no script`);
  return chunk.code;
}

function bundleOf(path: string): Promise<string> {
  const code = bundles.get(path) ?? bundle(path);
  bundles.set(path, code);
  return code;
}

function scriptAt(path: string): Promise<string> | undefined {
  if (path === `${prefix}editor/library.js`) return editorLibrary();
  const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
  return /^[a-z]+\/page\/main\.ts$/.test(name) ? bundleOf(name) : undefined;
}

/**
 * Serves scripts of the look-alike pages: Closure's editor as a classic script, and the `main.ts` in each
 * page's `page/` folder bundled as a module.
 * @returns false if the URL is none of these
 */
export async function serveScript(url: URL, response: ServerResponse): Promise<boolean> {
  const script = scriptAt(url.pathname);
  if (!script) return false;
  const body = await script.catch(() => undefined);
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/javascript; charset=utf-8' });
  response.end(body);
  return true;
}
