import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve('../shared/fixtures');

/** Captured pages lie beside the project, not in it. */
export const hasCaptures = existsSync(folder);

/**
 * A captured page, without its frames: they lost what they showed when they were captured.
 * @param name with its folder, as in `gmail/gmail-inline-reply`
 */
export const captured = (name: string): string =>
  readFileSync(resolve(folder, `${name}.html`), 'utf8').replaceAll(/<iframe[^>]*><\/iframe>/g, '');

/** Makes `html` the page. */
export function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceChildren(page.head, page.body);
}
