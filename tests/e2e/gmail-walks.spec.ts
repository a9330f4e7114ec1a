import { test } from '../support/e2e/gmail/fixtures.ts';
import { Walk } from '../support/e2e/gmail/walk.ts';

const manners = [
  '',
  'classes=hashed&undo=browser',
  'late=random&clicks=all',
  'recycle&classes=random',
  'locale=ar&theme=dark',
];
const seed = Number(process.env.WALK_SEED ?? 2026);

/** Two always, two hundred in the long tests. */
for (let walk = 0; walk < 200; walk += 1) {
  const manner = manners[walk % manners.length] ?? '';
  test(
    `each compose keeps its one button and its own link, a random walk from seed ${seed + walk} with "${manner}"`,
    { tag: walk < 2 ? [] : ['@long'] },
    async ({ openGmail, links }) => {
      const tab = await openGmail(manner);
      await new Walk(tab, seed + walk, 'Weekly sync', links.weekly).go(12);
    },
  );
}
