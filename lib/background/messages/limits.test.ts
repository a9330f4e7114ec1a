import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isWithinLimit } from './limits.ts';

const tab = (id: number) => ({ id: fakeBrowser.runtime.id, url: 'https://mail.google.com/', tab: { id } });
const ownPage = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/options.html'),
  tab: { id: 1 },
};

type Kind = Parameters<typeof isWithinLimit>[0];
type Sender = Parameters<typeof isWithinLimit>[1];

/** How many of many acts at the same time are allowed. */
async function allowed(kind: Kind, sender: Sender = tab(1)): Promise<number> {
  const answers = await Promise.all(Array.from({ length: 70 }, () => isWithinLimit(kind, sender)));
  return answers.filter(Boolean).length;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('a tab may, in a minute,', () => {
  it.each([
    ['creation', 10],
    ['start', 5],
    ['reminder', 10],
    ['lookup', 60],
    ['words', 60],
  ] as const)('do a %s %i times', async (kind, limit) => {
    expect(await allowed(kind)).toBe(limit);
    vi.advanceTimersByTime(59_000);
    expect(await allowed(kind)).toBe(0);
    vi.advanceTimersByTime(1_000);
    expect(await allowed(kind)).toBe(limit);
  });

  it('do each kind of act, whatever it has done of the other', async () => {
    await allowed('creation');
    expect(await allowed('start')).toBe(5);
  });

  it('try the same again without limit', async () => {
    for (let times = 0; times < 20; times += 1)
      expect(await isWithinLimit('creation', tab(1), 'the same')).toBe(true);
    expect(await allowed('creation')).toBe(9);
  });
});

it('another tab has a count of its own', async () => {
  await allowed('creation');
  expect(await allowed('creation', tab(2))).toBe(10);
});

it('pages of the extension have no limit', async () => {
  expect(await allowed('creation', ownPage)).toBe(70);
});

it('a worker that died and came again still knows the count', async () => {
  await allowed('start');
  vi.resetModules();
  const again = await import('./limits.ts');
  expect(await again.isWithinLimit('start', tab(1))).toBe(false);
});

it('a clock that was set back locks nobody out', async () => {
  await allowed('start');
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(await allowed('start')).toBe(5);
});
