import { expect, test } from '@playwright/test';
import { editorUrl } from '../../../editors/serve.ts';
import { actOnEverything } from '../scripted-actions.ts';
import {
  type GuardedPlace,
  LEAVE,
  pressByKeys,
  pressByPointer,
  REPLACE,
  untilSaid,
  untilWarned,
  WARNED,
  warningIn,
} from './field-warning.ts';
import { silentFields } from './guarded-fields.ts';
import { contentOf, showField } from './in-guarded.ts';
import { LINK } from './in-editors.ts';

declare global {
  interface Window {
    /** How many elements of the extension have come into this page. */
    cards?: number;
  }
}

const input = (text: string): string => `<input id="field" value="${text}">`;
const FOREIGN = 'https://app.eyeson.team/permalink?SomebodyElsesToken';

const hasFocus = ({ tab }: GuardedPlace): Promise<boolean> =>
  tab.evaluate(() => document.activeElement === window.field, undefined);

async function open({ tab }: GuardedPlace, html: string): Promise<void> {
  await tab.goto(editorUrl('plain', ''));
  await showField(tab, { html });
}

/** Tab leads to the buttons and back, Escape leaves the link, and one types on where one was. */
export async function answerByKeys(place: GuardedPlace): Promise<void> {
  const { tab, room } = place;
  const focused = async () => (await warningIn(tab))?.focused;
  await open(place, `<div id="field" contenteditable>At ${room.hostLink}</div><a href="#">On</a>`);
  await tab.insert(LINK);
  await untilWarned(tab);
  expect(await hasFocus(place)).toBe(true);
  for (const name of [REPLACE, LEAVE, undefined, REPLACE]) {
    await tab.press('Tab');
    await expect.poll(focused).toBe(name);
    expect(await hasFocus(place)).toBe(name === undefined);
  }
  await tab.press('Shift', 'Tab');
  expect(await hasFocus(place)).toBe(true);
  await tab.press('Tab');
  await tab.press('Escape');
  await untilSaid(tab, undefined);
  expect(await hasFocus(place)).toBe(true);
  await tab.type('!');
  expect(await contentOf(tab)).toBe(`At ${room.hostLink} ${LINK}!`);
}

/** A press of the pointer leaves the focus in the field. */
export async function answerByPointer(place: GuardedPlace): Promise<void> {
  const { tab, room } = place;
  await open(place, input(`At ${room.hostLink}`));
  await tab.evaluate(() => {
    window.field?.addEventListener('blur', () => (document.title += ' blurred'));
  }, undefined);
  await tab.insert(LINK);
  await untilWarned(tab);
  await pressByPointer(tab, REPLACE);
  await untilSaid(tab, 'Replaced with the guest link');
  expect(await contentOf(tab)).toBe(`At ${room.guestLink} ${LINK}`);
  expect(await hasFocus(place)).toBe(true);
  expect(await tab.evaluate(() => document.title, undefined)).toBe('plain');
}

/** What the host has left is not warned of again, another host link is. */
export async function leaveForGood(place: GuardedPlace): Promise<void> {
  const { tab, room } = place;
  await open(place, `${input(room.hostLink)}<textarea id="other">${room.hostLink}</textarea>`);
  await tab.insert(LINK);
  await untilWarned(tab);
  await pressByKeys(tab, LEAVE);
  await untilSaid(tab, undefined);
  await countCards(place);
  await tab.insert(LINK);
  await insertIntoOther(place);
  expect(await contentOf(tab)).toBe(`${room.hostLink} ${LINK} ${LINK}`);
  await pressByKeys(tab, LEAVE);

  await showField(tab, { html: input(`${room.hostLink} ${FOREIGN}`) });
  await tab.insert(LINK);
  await untilWarned(tab);
}

/** Nobody is warned of a password, a guest link, or a text without a link. */
export async function stayQuiet(place: GuardedPlace): Promise<void> {
  const { tab, room } = place;
  await open(place, '');
  for (const { name, html } of silentFields)
    await test.step(name, async () => {
      const full = html.replaceAll('HOST', room.hostLink).replaceAll('GUEST', room.guestLink);
      await showField(tab, { html: `${full}<textarea id="other">${room.hostLink}</textarea>` });
      await countCards(place);
      await tab.insert(LINK);
      await insertIntoOther(place);
    });
}

/** Inserts a link into the other field of the page, and expects the warning there to be the only one. */
async function insertIntoOther({ tab }: GuardedPlace): Promise<void> {
  await tab.evaluate(() => document.querySelector<HTMLElement>('#other')?.focus(), undefined);
  await tab.insert(LINK);
  await untilWarned(tab);
  expect(await tab.evaluate(() => window.cards, undefined)).toBe(1);
}

const countCards = ({ tab }: GuardedPlace): Promise<void> =>
  tab.evaluate(() => {
    const isCounting = window.cards !== undefined;
    window.cards = 0;
    if (isCounting) return;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const { nodeName } of addedNodes)
          if (nodeName === 'PERMALINKS-FOR-EYESON') window.cards = (window.cards ?? 0) + 1;
    }).observe(document, { childList: true, subtree: true });
  }, undefined);

/** A host link of nobody's known room can be left only. */
export async function warnOfForeign(place: GuardedPlace): Promise<void> {
  const { tab } = place;
  await open(place, input(FOREIGN));
  await tab.insert(LINK);
  await expect.poll(() => warningIn(tab)).toMatchObject({ text: WARNED, buttons: [LEAVE] });
}

/** A page that presses, rewrites or removes what it can. */
export async function withstandPage(place: GuardedPlace): Promise<void> {
  const { tab, room } = place;
  const { hostLink, guestLink } = room;
  const rewrite = (value: string) =>
    tab.evaluate((value) => {
      if (window.field && 'value' in window.field) window.field.value = value;
    }, value);

  await test.step('its script can press nothing', async () => {
    await open(place, input(`At ${hostLink}`));
    await tab.insert(LINK);
    await untilWarned(tab);
    expect(await tab.evaluate(actOnEverything, 'last' as const)).toBeGreaterThan(2);
    expect(await contentOf(tab)).toBe(`At ${hostLink} ${LINK}`);
    await untilWarned(tab);
  });

  await test.step('the link is found where it has been moved to', async () => {
    await rewrite(`Now it is at ${hostLink}, isn’t it?`);
    await pressByPointer(tab, REPLACE);
    await untilSaid(tab, 'Replaced with the guest link');
    expect(await contentOf(tab)).toBe(`Now it is at ${guestLink}, isn’t it?`);
  });

  await test.step('the warning goes with the link', async () => {
    await showField(tab, { html: input(`At ${hostLink}`) });
    await tab.insert(LINK);
    await untilWarned(tab);
    await rewrite('At home');
    await untilSaid(tab, undefined);
  });

  await test.step('the warning goes with the field', async () => {
    await showField(tab, { html: input(`At ${hostLink}`) });
    await tab.insert(LINK);
    await untilWarned(tab);
    await tab.evaluate(() => window.field?.remove(), undefined);
    await untilSaid(tab, undefined);
  });

  await test.step('its policy for styles takes nothing from the warning', async () => {
    await open(place, input(`At ${hostLink}`));
    await tab.evaluate(() => {
      const policy = document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = "default-src 'none'; require-trusted-types-for 'script'";
      document.head.append(policy);
    }, undefined);
    await tab.insert(LINK);
    await untilWarned(tab);
    const ground = () =>
      tab.evaluate(() => {
        const region = document
          .querySelector('permalinks-for-eyeson')
          ?.shadowRoot?.querySelector('[role=alert]');
        return region ? getComputedStyle(region).borderRadius : undefined;
      }, undefined);
    expect(await ground()).toBe('6px');
  });
}
