import { team, test as base } from '../fixtures.ts';
import { KeptTab } from '../tab-pool.ts';
import { GmailTab } from './gmail-tab.ts';

interface Shared {
  kept: KeptTab;
  /** Guest links of the rooms there are, by name. */
  links: { weekly: string; interview: string };
}

interface Fixtures {
  /** Opens Gmail in the installation that all tests share; afterwards it is checked that nothing went wrong in it, and that nothing was sent. */
  openGmail: (query?: string) => Promise<GmailTab>;
}

export const test = base.extend<Fixtures, Shared>({
  kept: [({}, use) => use(new KeptTab()), { scope: 'worker' }],
  links: [
    async ({ sandbox, sharedExtension }, use) => {
      const add = (name: string) => sandbox.eyeson.addRoom({ key: team.key, name }).guestLink;
      const links = { weekly: add('Weekly sync'), interview: add('Interview') };
      await sharedExtension.connect({ key: team.key });
      await use(links);
    },
    { scope: 'worker' },
  ],
  openGmail: async ({ sharedExtension, links, kept }, use) => {
    if (!links.weekly) throw new Error('there are no rooms');
    const tabs: GmailTab[] = [];
    await use(async (query) => {
      const tab = await GmailTab.open(sharedExtension, query, await kept.take(sharedExtension));
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
