import type { Extension } from '../../tests/support/e2e/chromium/extension.ts';

interface DeveloperPrivate {
  updateExtensionConfiguration(changes: { extensionId: string; pinnedToToolbar: boolean }): Promise<void>;
}
declare const chrome: { developerPrivate: DeveloperPrivate };

/** Puts the extension's button into the toolbar, where a new browser hides it behind another. */
export async function pin({ context, id }: Extension): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true }),
    id,
  );
  await page.close();
}
