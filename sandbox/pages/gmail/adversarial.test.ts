import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { control, withMail } from '../../../tests/support/sandbox/gmail-page.ts';

const mail = withMail('chromium');

/** Adds a foreign button to the toolbar: in a cell of its own, or in the cell of Send. */
function putForeign(page: Page, place: 'own cell' | 'cell of Send'): Promise<void> {
  return page.evaluate((place) => {
    const button = document.createElement('button');
    button.id = 'foreign';
    button.append('+');
    const cell = document.querySelector('[jslog^="32601;"]')?.closest('td');
    if (place === 'cell of Send') cell?.append(button);
    else {
      const own = document.createElement('td');
      own.append(button);
      cell?.after(own);
    }
    button.addEventListener('mousedown', () => button.setAttribute('pressed', ''));
  }, place);
}

const count = (page: Page): Promise<number> => page.evaluate(() => window.mailbox.sentCount);

it.each(['[g_editable]', 'input[name="subjectbox"]', '[jslog^="32601;"]'])(
  'Ctrl+Enter in %s sends once',
  async (where) => {
    const page = await mail.load('open=popup');
    await page.focus(where);
    await control(page, 'Enter');
    expect(await count(page)).toBe(1);
  },
);

it.each(['Enter', 'Space'] as const)(
  '%s on something foreign in the toolbar sends, unless it is stopped',
  async (key) => {
    const page = await mail.load('open=popup,popup');
    await putForeign(page, 'own cell');
    await page.focus('#foreign');
    await page.keyboard.press(key);
    expect(await count(page)).toBe(1);

    await putForeign(page, 'own cell');
    await page.$eval('#foreign', (button) =>
      button.addEventListener('keydown', (event) => event.stopPropagation()),
    );
    await page.focus('#foreign');
    await page.keyboard.press(key);
    expect(await count(page)).toBe(1);
  },
);

it('a mousedown in the cell of Send is taken for Send; in a cell of its own it is left alone', async () => {
  const page = await mail.load('open=popup');
  await putForeign(page, 'own cell');
  await page.click('#foreign');
  expect(await count(page)).toBe(0);
  expect(await page.$('#foreign[pressed]')).not.toBeNull();
  await page.$eval('#foreign', (button) => button.closest('td')?.remove());
  await putForeign(page, 'cell of Send');
  await page.click('#foreign');
  expect(await count(page)).toBe(1);
});

it('with clicks=all no mousedown in the row gets to anybody else', async () => {
  const page = await mail.load('open=popup&clicks=all');
  await putForeign(page, 'own cell');
  await page.click('#foreign');
  expect(await page.$('#foreign[pressed]')).toBeNull();
  expect(await count(page)).toBe(0);
});

it('single keys are shortcuts, but not in a field of the page', async () => {
  const page = await mail.load('open=popup');
  await page.keyboard.type('car');
  expect(await page.evaluate(() => window.mailbox.fired)).toEqual([]);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('e');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => window.mailbox.fired)).toEqual(['e', '/']);
});

it('typing in a shadow root is a shortcut, even when only its keydown is stopped', async () => {
  const page = await mail.load();
  await page.evaluate(() => {
    const element = document.createElement('div');
    const input = document.createElement('input');
    element.attachShadow({ mode: 'open' }).append(input);
    document.body.append(element);
    input.addEventListener('keydown', (event) => event.stopPropagation());
    input.focus();
  });
  await page.keyboard.type('e');
  expect(await page.evaluate(() => window.mailbox.fired)).toEqual(['e']);
});

it('foreign nodes are stripped as often as the address says, then left', async () => {
  const page = await mail.load('open=popup&strip=2');
  for (const left of [false, false, true]) {
    await putForeign(page, 'own cell');
    expect((await page.$('#foreign')) !== null).toBe(left);
  }
});

it('a new row takes the place of the old one, and sends', async () => {
  const page = await mail.load('open=popup');
  await putForeign(page, 'own cell');
  await page.evaluate(() => window.mailbox.composes[0]?.rerender());
  expect(await page.$('#foreign')).toBeNull();
  await page.click('[jslog^="32601;"]');
  expect(await count(page)).toBe(1);
});

it('the toolbar can come later than the body', async () => {
  const page = await mail.load('late=300');
  const parts = await page.evaluate(() => {
    window.mailbox.open('popup');
    return ['[g_editable]', '[command="Files"]'].map((part) => document.querySelector(part) !== null);
  });
  expect(parts).toEqual([true, false]);
  await page.waitForSelector('[command="Files"]');
});

it('noise has as many nodes as asked for, and changes on demand', async () => {
  const page = await mail.load('noise=1000');
  const size = (): Promise<number> => page.$$eval('.aqJ *', (all) => all.length);
  expect(await size()).toBe(610);
  const changes = await page.evaluate(async () => {
    let seen = 0;
    const noise = document.querySelector('.aqJ') ?? document;
    new MutationObserver((records) => {
      seen += records.length;
    }).observe(noise, { childList: true, attributes: true, subtree: true });
    await window.mailbox.churn(100);
    await new Promise(requestAnimationFrame);
    return seen;
  });
  expect(changes).toBe(100);
  expect(await size()).toBe(610);
});
