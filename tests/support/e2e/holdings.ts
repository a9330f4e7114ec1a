import type { Page } from '@playwright/test';
import type { ContentWorld } from './content-world.ts';

/** What a script in the page's world or in ours can read there: DOM with shadow roots and fields, storage, address. */
const readable = `(async () => {
  const inside = (root) => [...root.querySelectorAll('*')].flatMap((each) => [
    'value' in each ? String(each.value) : '',
    ...(each.shadowRoot ? [each.shadowRoot.innerHTML, ...inside(each.shadowRoot)] : []),
  ]);
  const databases = await indexedDB.databases();
  return JSON.stringify([
    document.documentElement.outerHTML,
    inside(document),
    { ...localStorage },
    { ...sessionStorage },
    document.cookie,
    window.name,
    location.href,
    history.state,
    databases,
    globalThis.heard ?? [],
    globalThis.chrome?.storage
      ? await Promise.all(['local', 'sync', 'session'].map((area) => chrome.storage[area].get().catch(String)))
      : [],
  ]);
})()`;

/** All that can be read in a page, frames included, and in our content script there, as one text. */
export async function holdings(page: Page, world?: ContentWorld): Promise<string> {
  const frames = await Promise.all(page.frames().map((frame) => frame.evaluate<string>(readable)));
  return [...frames, String(await world?.evaluate(readable))].join('\n');
}
