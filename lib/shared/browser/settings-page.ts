import { browser } from './api.ts';
import { openTab } from './tabs.ts';

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
  const open = browser.extension.getViews({ type: 'tab' }).find(({ location }) => location.pathname === PATH);
  if (!open) return openTab(browser.runtime.getURL(`${PATH}#${section}`));
  open.location.hash = section;
  // An unchanged hash would emit no event, though the page may have been scrolled since.
  open.dispatchEvent(new Event('hashchange'));
  await browser.runtime.openOptionsPage();
}

/** Opens the page with the table of all rooms. */
export const openRoomsPage = (): Promise<void> => openTab(browser.runtime.getURL('/rooms.html'));
