import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serveScript } from '../scripts.ts';
import { style } from './style.ts';

const sdk = new URL('eyeson-esm.js', import.meta.resolve('eyeson'));

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Eyeson (sandbox)</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script type="importmap">{"imports": {"eyeson": "/_/eyeson.js"}}</script>
<script type="module" src="/_/scripts/app/page/main.ts"></script>
</head>
<body><main></main></body>
</html>
`;

/** Handler of app.eyeson.team: pages for hosts and guests, run by Eyeson's own browser SDK. */
export async function handler(_request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  if (await serveScript(url, response)) return;
  const isPage = /^\/(permalink\/?)?$/.test(url.pathname);
  const [type, body] = isPage
    ? ['text/html', page]
    : url.pathname === '/_/eyeson.js'
      ? ['text/javascript', await readFile(fileURLToPath(sdk))]
      : [];
  if (body === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
}
