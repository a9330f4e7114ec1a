import type { Locator, Page } from '@playwright/test';
import type { MockEyeson } from '../../../sandbox/eyeson/mock-eyeson.ts';
import type { RoomView } from '../../../sandbox/eyeson/view.ts';
import type { Sandbox } from '../../../sandbox/start.ts';
import { jump } from '../e2e/chromium/clock.ts';
import type { Extension } from '../e2e/chromium/extension.ts';
import { team } from '../e2e/fixtures.ts';
import { PopupTab } from '../e2e/popup-tab.ts';

/** Drives the extension as a host, with popup, settings and rooms page open and a mock Eyeson behind them. */
export class Host {
  readonly extension: Extension;
  readonly eyeson: MockEyeson;
  readonly popup: PopupTab;
  readonly options: Page;
  /** The page with the table. */
  readonly table: Page;

  private constructor(
    extension: Extension,
    eyeson: MockEyeson,
    pages: { popup: PopupTab; options: Page; table: Page },
  ) {
    this.extension = extension;
    this.eyeson = eyeson;
    this.popup = pages.popup;
    this.options = pages.options;
    this.table = pages.table;
  }

  /** Connects the extension to the mock Eyeson and opens the three pages. */
  static async open(extension: Extension, { eyeson }: Sandbox): Promise<Host> {
    await extension.connect({ key: team.key });
    const options = await extension.openOptions();
    const table = await extension.openRooms();
    const popup = await PopupTab.open(extension);
    return new Host(extension, eyeson, { popup, options, table });
  }

  /** Eyeson's room with this name; throws unless there is exactly one. */
  room(name = 'Weekly sync'): RoomView {
    const [room, ...others] = this.eyeson.rooms().filter((room) => room.name === name);
    if (!room || others.length > 0)
      throw new Error(`Eyeson has ${room ? 'several rooms' : 'no room'} called ${name}`);
    return room;
  }

  /** Creates a room without the extension, with the user as its host. */
  addRoom(name: string, expiresAt: string | null = null): RoomView {
    return this.eyeson.addRoom({ key: team.key, name, expiresAt, hosts: ['Hanna Host'] });
  }

  /** Names of all rooms at Eyeson, sorted. */
  names(): string[] {
    return this.eyeson
      .rooms()
      .map(({ name }) => name ?? '')
      .toSorted();
  }

  get dialog(): Locator {
    return this.popup.page.getByRole('dialog');
  }

  /** Brings the popup to the front. */
  async focusPopup(): Promise<PopupTab> {
    await this.popup.page.bringToFront();
    return this.popup;
  }

  /** Brings the options page to the front. */
  async focusOptions(): Promise<Page> {
    await this.options.bringToFront();
    return this.options;
  }

  /** Brings the rooms page to the front. */
  async focusTable(): Promise<Page> {
    await this.table.bringToFront();
    return this.table;
  }

  /** Chooses an item of a room's menu in the popup. */
  async choose(action: string, room = 'Weekly sync'): Promise<void> {
    const popup = await this.focusPopup();
    await popup.act(room, action);
  }

  /** Presses a button of the popup's open dialog. */
  press(name: string): Promise<void> {
    return this.dialog.getByRole('button', { name, exact: true }).click();
  }

  /** Lets the time pass in which a deletion can be undone, and waits for the request. */
  async passUndoPeriod(): Promise<void> {
    const restoreClock = await jump(this.extension);
    await this.extension.ringAlarms();
    await this.eyeson.requests.waitFor('DELETE /permalink/:id');
    await restoreClock();
  }
}
