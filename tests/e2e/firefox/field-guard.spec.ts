import { fieldTabIn } from '../../support/e2e/any-field/field-tab.ts';
import type { GuardedPlace } from '../../support/e2e/any-field/field-warning.ts';
import { guardTests } from '../../support/e2e/any-field/guard-tests.ts';
import { team, test as base } from '../../support/e2e/firefox/fixtures.ts';
import { addKnownRoom } from '../../support/e2e/host-link-guard.ts';

const test = base.extend<{ place: GuardedPlace }>({
  place: async ({ firefox, sandbox }, use) => {
    await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna Host' });
    const room = await addKnownRoom(sandbox, firefox, { key: team.key, name: 'Board' });
    await use({ tab: await fieldTabIn(firefox), room, clipboard: () => firefox.clipboard() });
  },
});

for (const { title, tag, run } of guardTests) test(title, { tag }, ({ place }) => run(place));
