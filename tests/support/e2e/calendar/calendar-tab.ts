import type { Locator, Page } from '@playwright/test';
import type { CalendarEvent } from '../../../../sandbox/pages/calendar/page/events.ts';
import type { PageOptions } from '../../../../sandbox/pages/calendar/page/options.ts';
import type { Opening } from '../../../../sandbox/pages/calendar/page/views.ts';
import type { Extension } from '../chromium/extension.ts';

/** A tab with the look-alike of Google Calendar, and what a host does in it. */
export class CalendarTab {
  readonly page: Page;
  /** What nobody caught, on the page or in our script. */
  readonly errors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (entry) => {
      if (entry.type() === 'error' && entry.text().includes('chrome-extension:'))
        this.errors.push(entry.text());
    });
  }

  /** @param path below `/calendar/u/0/`, with the look-alike's options as query */
  static async open({ context }: Extension, path = 'r', page?: Page): Promise<CalendarTab> {
    const tab = new CalendarTab(page ?? (await context.newPage()));
    await tab.page.goto(`https://calendar.google.com/calendar/u/0/${path}`);
    return tab;
  }

  /** Our button, whatever it is called: by the room of a link, or by what it adds. */
  get button(): Locator {
    return this.page.getByRole('button', {
      name: /^(Add Eyeson link|Eyeson link\b.*|.*: not in the event yet)$/,
    });
  }

  /** The menu of the link that is in the event. */
  get menu(): Locator {
    return this.page.getByRole('dialog', { name: 'Eyeson link' });
  }

  /** A button of our row, or of its menu. */
  action(name: string): Locator {
    return this.ours.getByRole('button', { name, exact: true });
  }

  /** Everything that the extension has put into the page. */
  get ours(): Locator {
    return this.page.locator('permalinks-for-eyeson');
  }

  get picker(): Locator {
    return this.page.getByRole('dialog', { name: 'Choose a room' });
  }

  /** Opens an event as a click on the page would. */
  async show(kind: Opening): Promise<void> {
    await this.page.evaluate((kind) => window.calendar.open(kind), kind);
  }

  async configure(changes: Partial<PageOptions>): Promise<void> {
    await this.page.evaluate((changes) => window.calendar.configure(changes), changes);
  }

  async choose(room: string): Promise<void> {
    await this.button.click();
    await this.picker.getByRole('option', { name: room, exact: true }).click();
  }

  /** Chooses a room and waits until its link is in the event for good. */
  async add(room: string): Promise<void> {
    await this.choose(room);
    await this.page.getByText('Guest link added').waitFor({ state: 'attached' });
  }

  /** Does something with the link that is in the event. */
  async act(name: 'Start meeting' | 'Copy guest link' | 'Change room…' | 'Remove link'): Promise<void> {
    await this.button.click();
    await this.menu.getByRole('button', { name }).click();
  }

  /** What Save would store. */
  draft(): Promise<CalendarEvent | undefined> {
    return this.page.evaluate(() => window.calendar.draft());
  }

  async description(): Promise<string> {
    return (await this.draft())?.description ?? '';
  }

  async location(): Promise<string> {
    return (await this.draft())?.location ?? '';
  }

  /** Every save so far, each of which mailed the guests. */
  saves(): Promise<readonly CalendarEvent[]> {
    return this.page.evaluate(() => window.calendar.saves);
  }
}
