import { editorUrl } from '../../../editors/serve.ts';
import type { Extension } from '../chromium/extension.ts';

// What runs inside the worker.
declare const chrome: {
  commands: { onCommand: { dispatch(command: string, tab: { id: number }): void } };
  tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
};

/**
 * Does what the browser does when the keys of _Insert here_ are pressed in an editor's page, which nobody can press
 * without a screen.
 */
export async function pressShortcut(extension: Extension): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(
    async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      chrome.commands.onCommand.dispatch('insert-here', { id: tab?.id ?? -1 });
    },
    editorUrl('*', '').replace(/\?.*/, '?*'),
  );
}
