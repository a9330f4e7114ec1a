import type { Browser } from 'puppeteer-core';

/** What the browser's own window can do, which Puppeteer has no types for. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: object }>;
}

/** Runs a script in the browser's own window, as its pages about add-ons do. */
async function runInBrowserWindow(browser: Browser, expression: string): Promise<void> {
  const connection = Reflect.get(browser, 'connection') as BidiConnection;
  const { result: tree } = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const [window] = (tree as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { type } = result as { type: string };
  if (type !== 'success') throw new Error(JSON.stringify(result));
}

/** Withdraws the extension's access to an address, by what Firefox's page about the extension calls. */
export const revokeAccess = (browser: Browser, { id, origin }: { id: string; origin: string }) =>
  runInBrowserWindow(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${id}');
      const access = { permissions: [], origins: ['${origin}'] };
      // What was granted at the installation is not among what it has noted.
      await ExtensionPermissions.add('${id}', access, extension);
      await ExtensionPermissions.remove('${id}', access, extension);
    })()`,
  );

/** Presses *Allow* in Firefox's question about permissions, once it is there. */
export const allowInPrompt = (browser: Browser) =>
  runInBrowserWindow(
    browser,
    `new Promise((resolve) => {
      const press = () => {
        const prompt = document.getElementById('addon-webext-permissions-notification');
        if (!prompt?.button || PopupNotifications.panel.state !== 'open') return false;
        prompt.button.click();
        resolve();
        return true;
      };
      if (!press()) PopupNotifications.panel.addEventListener('popupshown', press);
    })`,
  );

/** Resolves when no panel with the popup of an extension is shown or just being hidden. */
export const popupPanelHidden = (browser: Browser) =>
  runInBrowserWindow(
    browser,
    `Promise.all(
      [...document.querySelectorAll('.webextension-popup-browser')]
        .map((popup) => popup.closest('panel'))
        .filter((panel) => panel && panel.state !== 'closed')
        .map((panel) => new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }))),
    )`,
  );
