import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Where the pages are: a host into which the extension may inject, and on which no content script of it runs. */
const HOST = 'api.eyeson.team';
const address = /^\/_\/editors\/([a-z\d-]+)(\.js|\.css)?$/;

/** The address of an editor's page. @param text what the editor is to hold at first */
export const editorUrl = (name: string, text: string): string =>
  `https://${HOST}/_/editors/${name}?text=${encodeURIComponent(text)}`;

const root = fileURLToPath(new URL('.', import.meta.url));

interface Bundle {
  js: string;
  css: string;
}

const bundles = new Map<string, Promise<Bundle>>();

/** Bundles an editor's page; some take seconds. */
async function bundle(name: string): Promise<Bundle> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: `${root}pages/${name}.ts`, output: { codeSplitting: false } },
    },
  });
  if (!('output' in result)) throw new Error(`${name} has no script`);
  const assets = result.output.flatMap((each) => (each.type === 'asset' ? [each] : []));
  const css = assets.filter(({ fileName }) => fileName.endsWith('.css'));
  return { js: result.output[0].code, css: css.map(({ source }) => String(source)).join('\n') };
}

/** Keeps what was bundled beside the packages, by all that it was made of: every run and browser needs it again. */
async function keptBundle(name: string): Promise<Bundle> {
  const sources = [`pages/${name}.ts`, 'show.ts', 'package-lock.json'].map((path) =>
    readFile(`${root}${path}`),
  );
  const hash = createHash('sha256').update(Buffer.concat(await Promise.all(sources)));
  const file = `${root}node_modules/.bundles/${name}-${hash.digest('hex').slice(0, 16)}.json`;
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Bundle;
  const made = await bundle(name);
  await mkdir(`${root}node_modules/.bundles`, { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(made));
  await rename(`${file}.${process.pid}`, file);
  return made;
}

function bundleOf(name: string): Promise<Bundle> {
  const bundled = bundles.get(name) ?? keptBundle(name);
  bundles.set(name, bundled);
  return bundled;
}

/**
 * Serves a page for each editor of `pages/`, and `plain`, which is empty.
 * @returns false if the URL is none of these
 */
export async function serveEditors(url: URL, response: ServerResponse): Promise<boolean> {
  const [, name, kind = '.html'] = (url.host === HOST && address.exec(url.pathname)) || [];
  if (!name) return false;
  const send = (type: string, body: string) =>
    response.writeHead(200, { 'content-type': `text/${type}; charset=utf-8` }).end(body);
  if (kind === '.js') send('javascript', (await bundleOf(name)).js);
  else if (kind === '.css') send('css', (await bundleOf(name)).css);
  else send('html', page(name));
  return true;
}

const page = (name: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
${
  existsSync(new URL(`pages/${name}.ts`, import.meta.url))
    ? `<link rel="stylesheet" href="${name}.css">
<script type="module" src="${name}.js"></script>`
    : ''
}
<body></body>
</html>
`;
