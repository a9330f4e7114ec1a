import { labels, scenario } from '../context.ts';
import type { Kind } from '../scenario.ts';

const parts: Record<string, string> = {
  text: '<div>Hello Anna,</div><div>shall we talk on Tuesday?</div><div><br></div>',
  signature:
    '<div class="gmail_signature" data-smartmail="gmail_signature"><div>Jo Doe</div><div>Testers</div></div>',
  quote: `<div class="gmail_quote"><div class="gmail_attr" dir="ltr">Mon, 3 Jun, Anna Berg &lt;anna@example.com&gt; ${labels.wrote}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex"><div>When do we meet?</div></blockquote></div>`,
};

const defaults: Partial<Record<Kind, readonly string[]>> = {
  draft: ['text'],
  reply: ['quote'],
  forward: ['quote'],
};

/** Initial body of a compose as HTML: from the scenario, otherwise Gmail's default for the kind. */
export function firstBody(kind: Kind): string {
  const chosen = scenario.body.length > 0 ? scenario.body : (defaults[kind] ?? []);
  const first = chosen.includes('text') ? '' : '<div><br></div>';
  return first + chosen.map((name) => parts[name] ?? '').join('');
}
