import { json } from 'node:stream/consumers';
import type { MockEyeson } from '../../eyeson/mock-eyeson.ts';
import { switchValues } from '../../eyeson/switches.ts';
import type { Handler } from '../../handler.ts';
import { style } from '../app/style.ts';
import { serveScript } from '../scripts.ts';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Sandbox control</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script>globalThis.switchValues = ${JSON.stringify(switchValues)}</script>
<script type="module" src="/_/scripts/control/page/main.ts"></script>
</head>
<body><main></main></body>
</html>
`;

/**
 * Handler that controls the mock Eyeson from other processes: `POST /clock/advance` with `[120000]` calls
 * `eyeson.clock.advance(120000)`, `POST /switches/badKey` with `[403]` sets the switch. Replies with the
 * result as JSON, or 400 with the error. `GET` returns a page with the same controls.
 */
export const control =
  (eyeson: MockEyeson): Handler =>
  async (request, response, url) => {
    if (request.method !== 'POST') {
      if (await serveScript(url, response)) return;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const reply = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body ?? null));
    try {
      const args = await json(request);
      reply(200, await callPath(eyeson, url.pathname.slice(1).split('/'), Array.isArray(args) ? args : []));
    } catch (error) {
      reply(400, { error: String(error) });
    }
  };

function callPath(target: object, [name = '', ...rest]: string[], args: unknown[]): unknown {
  const member: unknown = Reflect.get(target, name);
  if (member === undefined) throw new Error(`nothing is called ${name}`);
  if (typeof member === 'function') return Reflect.apply(member, target, args);
  if (rest.length > 0 && typeof member === 'object' && member !== null) return callPath(member, rest, args);
  if (args.length > 0) Reflect.set(target, name, args[0]);
  return Reflect.get(target, name);
}
