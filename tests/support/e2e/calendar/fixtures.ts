import { team, test as base } from '../fixtures.ts';
import { KeptTab } from '../tab-pool.ts';
import { CalendarTab } from './calendar-tab.ts';

interface Shared {
  kept: KeptTab;
  /** The guest links of the two rooms that the host has. */
  links: { weekly: string; interview: string };
}

interface Fixtures {
  /** The guest link of the room `Weekly sync`. */
  link: string;
  /** The guest link of the room `Interview room`. */
  otherLink: string;
  /** Opens Calendar in the installation that all tests share; afterwards it is checked that nothing went wrong in it. */
  openCalendar: (path?: string) => Promise<CalendarTab>;
}

export const test = base.extend<Fixtures, Shared>({
  kept: [({}, use) => use(new KeptTab()), { scope: 'worker' }],
  links: [
    async ({ sandbox, sharedExtension }, use) => {
      const add = (name: string) => sandbox.eyeson.addRoom({ key: team.key, name }).guestLink;
      const links = { weekly: add('Weekly sync'), interview: add('Interview room') };
      await sharedExtension.connect({ key: team.key });
      await use(links);
    },
    { scope: 'worker', auto: true },
  ],
  link: ({ links }, use) => use(links.weekly),
  otherLink: ({ links }, use) => use(links.interview),
  openCalendar: async ({ sharedExtension, kept }, use) => {
    const tabs: CalendarTab[] = [];
    await use(async (path) => {
      const tab = await CalendarTab.open(sharedExtension, path, await kept.take(sharedExtension));
      tabs.push(tab);
      return tab;
    });
    for (const { page, errors } of tabs) {
      expect(errors).toEqual([]);
      await kept.leave(page);
    }
  },
});

export const { expect } = base;
