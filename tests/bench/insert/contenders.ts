import { join } from 'node:path';
import { build } from 'wxt';
import { writeExtension } from './bare-extension.ts';
import { inboxSdk } from './inbox-sdk.ts';

export interface Contender {
  id: 'none' | 'none-again' | 'product' | 'whole-body' | 'inbox-sdk' | 'brave-talk' | 'jidesha';
  name: string;
  /** Folder of the unpacked extension. */
  extension: string;
}

/** The accessible name of the button that each of them adds, but for the floor. */
export const label = 'Add Eyeson link';

// What most extensions do: look through the page again whenever anything in it has changed.
const wholeBody = `
const dress = () => {
  for (const body of document.querySelectorAll('[g_editable="true"][contenteditable="true"]')) {
    const compose = body.closest('.M9');
    const send = compose?.querySelector('[role="button"][jslog^="32601;"]');
    if (!send || compose.querySelector('.bench-button')) continue;
    const cell = document.createElement('td');
    const button = document.createElement('button');
    button.className = 'bench-button';
    button.ariaLabel = ${JSON.stringify(label)};
    button.textContent = '+';
    cell.append(button);
    send.closest('td').after(cell);
  }
};
new MutationObserver(dress).observe(document.body, { childList: true, subtree: true });
dress();
`;

export interface Field {
  all: readonly Contender[];
  /** Why one of them is not there. */
  missing: string | undefined;
}

/** Builds the extension and an empty one, in folders inside `folder`. */
export async function floorAndProduct(folder: string): Promise<Contender[]> {
  const at = (id: Contender['id']): string => join(folder, id);
  const root = new URL('../../..', import.meta.url).pathname;
  await build({ root, outDir: at('product') });
  const nothing = await writeExtension(at('none'), [], {});
  return [
    { id: 'none', name: 'no extension', extension: nothing },
    // What differs between the two is what this machine cannot tell.
    { id: 'none-again', name: 'no extension, again', extension: nothing },
    { id: 'product', name: 'this extension', extension: join(at('product'), 'chrome-mv3') },
  ];
}

/** Builds all that is compared, in folders inside `folder`. */
export async function contenders(folder: string): Promise<Field> {
  const at = (id: Contender['id']): string => join(folder, id);
  const observer = { 'content.js': wholeBody };
  const all: Contender[] = [
    ...(await floorAndProduct(folder)),
    {
      id: 'whole-body',
      name: 'whole-body observer',
      extension: await writeExtension(at('whole-body'), [{ js: ['content.js'] }], observer),
    },
  ];
  const sdk = await inboxSdk(at('inbox-sdk'), label);
  if (!sdk.ok) return { all, missing: sdk.reason };
  all.push({ id: 'inbox-sdk', name: '@inboxsdk/core', extension: sdk.extension });
  return { all, missing: undefined };
}
