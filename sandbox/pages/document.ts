import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** Description of a look-alike page. */
export interface PageDocument {
  /** Attributes of `<html>`, for instance `lang` and `dir`. */
  html?: Readonly<Record<string, string>>;
  title: string;
  /** Inline style sheet. */
  style: string;
  /** Module below `/_/scripts/` that builds the page. */
  main: string;
  /** Allowed Trusted Types policies: the editor's only (default), or any. */
  policies?: 'editor' | 'any';
}

/**
 * Content security policy like Google's: scripts need a nonce, and HTML sinks reject strings except those
 * of Closure's own policy (`goog#html`).
 */
function policy(nonce: string, policies: 'editor' | 'any'): string {
  return [
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'unsafe-inline' https: http:`,
    "object-src 'none'",
    "base-uri 'self'",
    "require-trusted-types-for 'script'",
    ...(policies === 'editor' ? ['trusted-types goog#html'] : []),
  ].join('; ');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
}

/** Sends an empty page that loads Closure's editor and builds itself by its main module. */
export function sendPage(response: ServerResponse, page: PageDocument): void {
  const { html = {}, title, style, main, policies = 'editor' } = page;
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy(nonce, policies),
    'cache-control': 'no-store',
  });
  response.end(`<!doctype html>
<html${attributes(html)}>
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>${escape(title)}</title>
<style nonce="${nonce}">${style}</style>
<script nonce="${nonce}" src="/_/scripts/editor/library.js"></script>
<script nonce="${nonce}" type="module" src="/_/scripts/${main}"></script>
</head>
<body></body>
</html>
`);
}
