import { expect, it } from 'vitest';
import { featureRules, dropFeatures, isFeature } from './feature-drop.ts';

const send = { class: 'T-I Up', role: 'button', jslog: '32601; u014N:xr6bB' };

it.each([
  { without: ['send-jslog'], left: { class: 'T-I Up', role: 'button', jslog: undefined } },
  { without: ['send-role'], left: { ...send, role: undefined } },
  { without: ['send-class'], left: { ...send, class: 'T-I' } },
  { without: ['send-jslog', 'send-role'], left: { class: 'T-I Up', role: undefined, jslog: undefined } },
  { without: ['attach', 'dialog'], left: send },
])('Send keeps all but its own feature without $without', ({ without, left }) => {
  expect(dropFeatures(send, new Set(without.filter(isFeature)))).toEqual(left);
});

it('only a documented feature can be left out', () => {
  expect(Object.keys(featureRules).every(isFeature)).toBe(true);
  expect(isFeature('toString')).toBe(false);
});
