import { expect, test } from '@playwright/test';
import { editorUrl } from '../../../editors/serve.ts';
import type { FieldTab } from './field-tab.ts';
import type { FieldCase } from './fields.ts';
import { LINK } from './in-editors.ts';

/** Puts a link into each field of a table. */
export async function insertIntoFields(
  tab: FieldTab,
  browser: 'chromium' | 'firefox',
  cases: readonly FieldCase[],
): Promise<void> {
  await tab.goto(editorUrl('plain', ''));
  for (const each of cases.filter(({ only = browser }) => only === browser))
    await test.step(each.name, () => insertIntoField(tab, each));
}

async function insertIntoField(
  tab: FieldTab,
  { html, prepare, keys, after, isRefused, name }: FieldCase,
): Promise<void> {
  await tab.evaluate((html) => {
    // What a case before has done to the element that all share goes with it.
    document.documentElement.replaceChild(document.createElement('body'), document.body);
    document.body.innerHTML = html;
    delete window.field;
  }, html);
  if (prepare) await tab.evaluate(prepare, undefined);
  const hasField = await tab.evaluate(() => {
    if (window.field === undefined) window.field = document.querySelector<HTMLElement>('#field');
    window.field?.focus();
    return window.field !== null;
  }, undefined);
  if (hasField) for (const key of keys ?? ['End']) await tab.press(key);
  const others = () =>
    tab.evaluate(
      () => [...document.querySelectorAll<HTMLInputElement>('#other')].map(({ value }) => value).join(),
      undefined,
    );
  const beside = await others();
  expect.soft({ [name]: await tab.insert(LINK), text: await textOf(tab), beside: await others() }).toEqual({
    [name]: !isRefused,
    text: after,
    beside,
  });
}

const textOf = (tab: FieldTab): Promise<string> =>
  tab.evaluate(() => {
    const inDocument = document.querySelector<HTMLElement>('#field');
    const field = inDocument ?? window.field;
    if (field && 'value' in field && field.getAttribute('type') !== 'file') return String(field.value);
    return (field?.dataset.value ?? field?.textContent ?? '').replaceAll('\u00a0', ' ');
  }, undefined);
