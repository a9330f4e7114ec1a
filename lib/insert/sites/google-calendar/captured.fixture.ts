import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve('../shared/fixtures/google-calendar');

/** Captured pages lie beside the project, not in it. */
export const hasCaptures = existsSync(folder);

export const captured = (name: string): string => readFileSync(resolve(folder, `${name}.html`), 'utf8');

/** Makes `html` the page. */
export function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceChildren(page.head, page.body);
}
