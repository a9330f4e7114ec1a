import type { Extension } from './extension.ts';

interface DeveloperPrivate {
  updateProfileConfiguration(changes: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
}
declare const chrome: { developerPrivate: DeveloperPrivate };

/** Updates the extension under all pages that are open, as the browser does with a new version; only the number stays. */
export async function update({ context, id }: Extension): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(id, { failQuietly: false });
  }, id);
  await page.close();
}
