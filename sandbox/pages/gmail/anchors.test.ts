import { expect, it } from 'vitest';
import { isLong } from '../../../tests/support/sandbox/is-long.ts';
import { featureRules, type Feature } from './page/feature-drop.ts';
import { withMail } from '../../../tests/support/sandbox/gmail-page.ts';

const mail = withMail('chromium');

/** Selector of each feature, and the page that has it. */
const features: Record<Feature, { query: string; selector: string }> = {
  'g-editable': { query: 'open=popup', selector: '[g_editable="true"][contenteditable="true"]' },
  cell: { query: 'open=popup', selector: 'td > div > div > [jslog^="32601;"]' },
  composeid: { query: 'open=popup', selector: 'input[name="composeid"]' },
  draft: { query: 'open=popup', selector: 'input[name="draft"]' },
  subjectbox: { query: 'open=popup', selector: 'input[name="subjectbox"]' },
  'send-jslog': { query: 'open=popup', selector: '[role="button"][jslog^="32601;"]' },
  'send-role': { query: 'open=popup', selector: '[role="button"][jslog^="32601;"]' },
  'send-class': { query: 'open=popup', selector: '.IZ .gU.Up [role="button"]' },
  attach: { query: 'open=popup', selector: '[command="Files"]' },
  dialog: { query: 'open=popup', selector: '[role="dialog"] [g_editable]' },
  popups: { query: 'open=popup', selector: 'div.dw .nH > .nH > .no [g_editable]' },
  fullscreen: { query: 'open=fullscreen', selector: 'body > .aSs > .aSt [g_editable]' },
  inline: { query: 'open=reply', selector: '.ip.adB .M9 [g_editable]' },
  popout: { query: 'view=btop', selector: 'body.xE.xp [g_editable]' },
  'gh-cm': { query: '', selector: '[gh="cm"]' },
  'gh-tl': { query: '', selector: '[gh="tl"]' },
};

const byQuery = Map.groupBy(Object.values(features), ({ query }) => query);

it.each([...byQuery])('with "%s" all that is documented is there', async (query, there) => {
  const page = await mail.load(query);
  const selectors = there.map(({ selector }) => selector);
  const found = await page.evaluate(
    (selectors) => selectors.filter((each) => document.querySelector(each)),
    selectors,
  );
  expect(found).toEqual(selectors);
});

const all = Object.keys(featureRules) as Feature[];
it.each(all.filter((_, nth) => isLong || nth % 4 === 0))('%s can be left out', async (feature) => {
  const { query, selector } = features[feature];
  const page = await mail.load(`${query}&without=${feature}`);
  expect(await page.$(selector)).toBeNull();
});

it.each(['random', 'hashed'])(
  'with %s classes no captured token is left, and the rest is',
  async (classes) => {
    const page = await mail.load(`open=popup&classes=${classes}`);
    expect(await page.$('.IZ, .Up, .M9, .dw, .AD, .Am')).toBeNull();
    expect(await page.$('[g_editable="true"][contenteditable="true"]')).not.toBeNull();
  },
);

it.each([
  ['en', 'ltr', 'Send \u202A(Ctrl-Enter)\u202C'],
  ['de', 'ltr', 'Senden \u202A(Ctrl-Enter)\u202C'],
  ['es', 'ltr', 'Enviar \u202A(Ctrl-Enter)\u202C'],
  ['ja', 'ltr', '送信 \u202A(Ctrl-Enter)\u202C'],
  ['ar', 'rtl', 'إرسال \u202A(Ctrl-Enter)\u202C'],
])('in %s the page runs %s and Send says so, with its marks', async (locale, dir, label) => {
  const page = await mail.load(`open=popup&locale=${locale}`);
  const seen = await page.evaluate(() => {
    const send = document.querySelector('[jslog^="32601;"]');
    return [document.documentElement.lang, getComputedStyle(document.body).direction, send?.ariaLabel];
  });
  expect(seen).toEqual([locale, dir, label]);
});

it.each(['bare=1', ''])('nothing is for writing with "%s"', async (query) => {
  const page = await mail.load(query);
  expect(await page.$('[contenteditable], [command], input[name="composeid"]')).toBeNull();
});

it('a bare page has no sign of Gmail either', async () => {
  const page = await mail.load('bare=1');
  expect(await page.$('[gh]')).toBeNull();
});
