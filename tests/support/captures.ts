import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The file of a captured page: what Google's page had of attributes and nesting where the extension looks, and nothing
 * of its texts. A page without a compose or an editor has what could be taken for one.
 * @param name with its folder, as in `gmail/reply-in-thread`
 */
export const captureFile = (name: string): string =>
  resolve(import.meta.dirname, '../captures', `${name}.html`);

/** Makes a captured page the page. @param name as for `captureFile` */
export const showCapture = (name: string): void => show(readFileSync(captureFile(name), 'utf8'));

/** Makes `html` the page. */
export function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceChildren(page.head, page.body);
}
