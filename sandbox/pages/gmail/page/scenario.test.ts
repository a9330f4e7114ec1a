import { expect, it } from 'vitest';
import { readScenario } from './scenario.ts';

it('an empty address is a quiet page in English', () => {
  const scenario = readScenario(new URLSearchParams());
  expect(scenario).toMatchObject({
    locale: 'en',
    classes: 'plain',
    open: [],
    late: 0,
    strip: 0,
    view: 'mail',
  });
});

it.each([
  ['open=popup,reply,popup', { open: ['popup', 'reply', 'popup'] }],
  ['open=popup,nonsense', { open: ['popup'] }],
  ['locale=ar&classes=hashed', { locale: 'ar', classes: 'hashed' }],
  ['locale=xx&classes=xx', { locale: 'en', classes: 'plain' }],
  ['late=random', { late: 'random' }],
  ['late=800&strip=3&rerender=200', { late: 800, strip: 3, rerender: 200 }],
  ['without=attach,nonsense', { without: new Set(['attach']) }],
])('%s', (query, expected) => {
  expect(readScenario(new URLSearchParams(query))).toMatchObject(expected);
});
