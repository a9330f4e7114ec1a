import { browser } from 'wxt/browser';

/** A section of the settings page; its hash. */
export type SettingsSection =
  | 'account'
  | 'new-rooms'
  | 'invitation'
  | 'notifications'
  | 'gmail-calendar'
  | 'shortcuts'
  | 'privacy'
  | 'backup'
  | 'about';

const PATH = '/options.html';

/** Opens the settings at a section, in the tab that has them open already, if there is one. For own pages. */
export async function openSettings(section: SettingsSection): Promise<void> {
  const tabs = browser.extension.getViews({ type: 'tab' }) as unknown as Window[];
  const open = tabs.find(({ location }) => location.pathname === PATH);
  if (!open) {
    await browser.tabs.create({ url: `${PATH}#${section}` });
    return;
  }
  open.location.hash = section;
  // An unchanged hash would emit no event, though the page may have been scrolled since.
  open.dispatchEvent(new Event('hashchange'));
  await browser.runtime.openOptionsPage();
}
