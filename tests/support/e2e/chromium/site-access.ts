import type { Extension } from './extension.ts';

/** The part of the API of chrome://extensions that sets an extension's site access and its place in the toolbar. */
interface DeveloperPrivate {
  updateExtensionConfiguration(update: {
    extensionId: string;
    hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES' | 'ON_SPECIFIC_SITES';
    pinnedToToolbar?: boolean;
  }): Promise<void>;
}

declare const chrome: { developerPrivate: DeveloperPrivate };

/** Sets the extension's site access as a person does on its page in chrome://extensions. */
export async function setSiteAccess(
  extension: Extension,
  hostAccess: 'ON_CLICK' | 'ON_ALL_SITES',
): Promise<void> {
  await update(extension, { hostAccess });
}

/** Pins the extension's icon to the toolbar. */
export const pinToToolbar = (extension: Extension): Promise<void> =>
  update(extension, { pinnedToToolbar: true });

async function update(
  extension: Extension,
  changes: Omit<Parameters<DeveloperPrivate['updateExtensionConfiguration']>[0], 'extensionId'>,
): Promise<void> {
  const page = await extension.open('chrome://extensions');
  await page.evaluate((update) => chrome.developerPrivate.updateExtensionConfiguration(update), {
    extensionId: extension.id,
    ...changes,
  });
  await page.close();
}
