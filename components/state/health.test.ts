import { describe, expect, it } from 'vitest';
import { account } from '../../tests/support/samples.ts';
import { healthOf } from './health.ts';
import { teamState, type TeamState } from './team-state.ts';

const other = { ...account, id: 'others', team: 'Others' };
const both = [account, other];
const bad = { kind: 'bad-key' } as const;
const away = { kind: 'offline' } as const;

describe('how things stand with several teams', () => {
  it.each([
    ['Updated when the last of them was', [{ checkedAt: 5 }, { checkedAt: 3 }], { checkedAt: 3 }],
    ['not checked while one of them never was', [{ checkedAt: 5 }, {}], { checkedAt: undefined }],
    [
      'broken as the one that the host can mend is',
      [{ error: away }, { error: bad }],
      { error: bad, ofAccount: other },
    ],
    ['broken as the first that is', [{}, { error: away }], { error: away, ofAccount: other }],
    ['well while all are', [{}, {}], { error: undefined, ofAccount: undefined }],
  ])('is %s', (_, [first, second], expected) => {
    const status = [
      { accountId: account.id, ...first },
      { accountId: other.id, ...second },
    ];
    expect(healthOf(both, status)).toMatchObject(expected);
  });

  it('is unknown without any', () => {
    expect(healthOf([], [])).toEqual({
      syncedAt: undefined,
      checkedAt: undefined,
      error: undefined,
      ofAccount: undefined,
    });
  });
});

const MINUTE = 60_000;

it.each<[TeamState, Parameters<typeof teamState>]>([
  ['no-key', [undefined, {}]],
  ['ok', [account, { checkedAt: 1_000 }, 1_000 + 2 * MINUTE]],
  ['stale', [account, { checkedAt: 1_000 }, 1_001 + 2 * MINUTE]],
  ['stale', [account, {}]],
  ['bad-key', [account, { checkedAt: 1_000, error: { kind: 'bad-key' } }, 1_000]],
  ['locked', [account, { error: { kind: 'key-locked' } }]],
  ['no-access', [account, { error: { kind: 'no-access' } }]],
  ['offline', [account, { error: { kind: 'timeout' } }]],
])('a team is %s: %j', (state, of) => {
  expect(teamState(...of)).toBe(state);
});
