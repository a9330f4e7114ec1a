import { expect, test } from '@playwright/test';
import type { Editor } from '../../../editors/editors.ts';
import { editorUrl } from '../../../editors/serve.ts';
import { spellings } from '../host-link-guard.ts';
import type { FieldTab } from './field-tab.ts';
import { type GuardedPlace, pressByKeys, REPLACE, untilSaid, untilWarned } from './field-warning.ts';
import type { GuardedCase } from './guarded-fields.ts';
import { LINK } from './in-editors.ts';

const COPIED = 'The host link couldn’t be replaced here. The guest link is copied: paste it in its place.';

/** Inserts a link into each field of a table, and has the host link there replaced. */
export async function replaceInFields(place: GuardedPlace, cases: readonly GuardedCase[]): Promise<void> {
  await place.tab.goto(editorUrl('plain', ''));
  for (const each of cases) await test.step(each.name, () => replaceInField(place, each));
}

async function replaceInField({ tab, room, clipboard }: GuardedPlace, given: GuardedCase): Promise<void> {
  const write = spellings.find(([name]) => name === given.spelling)?.[1];
  const host = write?.(room) ?? room.hostLink;
  const full = (text: string) =>
    text.replaceAll('HOST', host).replaceAll('GUEST', room.guestLink).replace('LINK', LINK);
  const becomes = (text: string) =>
    expect.poll(() => contentOf(tab), { message: given.name }).toBe(full(text));

  await showField(tab, { ...given, html: given.html.replaceAll('HOST', host.replaceAll('&', '&amp;')) });
  await tab.insert(LINK);
  await untilWarned(tab);
  await becomes(given.before);
  await pressByKeys(tab, REPLACE);
  await untilSaid(tab, given.isCopied ? COPIED : 'Replaced with the guest link');
  await becomes(given.after);
  if (given.isCopied) return expect(await clipboard()).toBe(room.guestLink);
  await tab.press('Control', 'z');
  await becomes(given.before);
  return undefined;
}

/** Shows a field in an otherwise empty page, and brings the cursor to its end. */
export async function showField(
  tab: FieldTab,
  { html, prepare }: Pick<GuardedCase, 'html' | 'prepare'>,
): Promise<void> {
  await tab.evaluate((html) => {
    document.documentElement.replaceChild(document.createElement('body'), document.body);
    document.body.innerHTML = html;
    delete window.field;
  }, html);
  if (prepare) await tab.evaluate(prepare, undefined);
  await tab.evaluate(() => {
    window.field ??= document.querySelector<HTMLElement>('#field');
    window.field?.focus();
  }, undefined);
  await tab.press('Control', 'End');
}

/** The field's text; words that lead somewhere are the address alone, `<…>`. */
export const contentOf = (tab: FieldTab): Promise<string> =>
  tab.evaluate(() => {
    const { field } = window;
    if (field && 'value' in field) return String(field.value);
    const copy = field?.cloneNode(true) as HTMLElement | undefined;
    for (const link of copy?.querySelectorAll('a') ?? []) link.textContent = `<${link.href}>`;
    return copy?.textContent.replaceAll('\u00a0', ' ') ?? '';
  }, undefined);

/** Has the host link in an editor replaced, in the editor's own text, and brought back by one Ctrl+Z. */
export async function replaceInEditor({ tab, room, clipboard }: GuardedPlace, editor: Editor): Promise<void> {
  const { hostLink, guestLink } = room;
  const given = `Join ${hostLink}, please.`;
  const model = () =>
    tab.evaluate(() => window.shown?.model().replaceAll('\u00a0', ' ').trim() ?? '', undefined);
  await tab.goto(editorUrl(editor.page, given));
  await tab.waitFor(() => window.shown !== undefined);
  await tab.evaluate(() => window.shown?.focus(), undefined);
  await expect.poll(model).toBe(given);
  await tab.press('Control', 'End');
  expect(await tab.insert(LINK)).toBe(true);
  const inserted = await model();
  await untilWarned(tab);
  await pressByKeys(tab, REPLACE);
  await untilSaid(tab, editor.isDrawn ? COPIED : 'Replaced with the guest link');
  // At once: what comes later could be a second one.
  expect(await model()).toBe(editor.isDrawn ? inserted : inserted.replace(hostLink, guestLink));
  if (editor.isDrawn) return expect(await clipboard()).toBe(guestLink);
  await tab.press('Control', 'z');
  // Some make all that was done within a second into one step.
  await expect.poll(async () => [inserted, given].includes(await model())).toBe(true);
  return undefined;
}
