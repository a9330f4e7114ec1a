import { test } from './gmail/fixtures.ts';
import { Walk } from './gmail/walk.ts';

const manners = [
  '',
  'classes=hashed&undo=browser',
  'late=random&clicks=all',
  'recycle&classes=random',
  'locale=ar&theme=dark',
];
const seed = Number(process.env.WALK_SEED ?? 2026);

/** A walk in each manner; one round always, forty in the long tests. */
for (let round = 0; round < 40; round += 1) {
  const tag = round < 1 ? [] : ['@long'];
  test(
    `each compose keeps its one button and its own link, five random walks from seed ${seed + round * 5} on`,
    { tag },
    async ({ openGmail, links }) => {
      test.setTimeout(240_000);
      for (let walk = 0; walk < 5; walk += 1) {
        const tab = await openGmail(manners[walk]);
        await new Walk(tab, seed + round * 5 + walk, 'Weekly sync', links.weekly).go(12);
        await tab.page.close();
      }
    },
  );
}
