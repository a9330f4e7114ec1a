import { expect, type Locator, type Page } from '@playwright/test';
import type { Sandbox } from '../../../sandbox/start.ts';
import type { Extension } from './chromium/extension.ts';
import { hostLinkOf } from './host-link.ts';

/** A room that the extension knows with its host link. */
export interface KnownRoom {
  guestLink: string;
  hostLink: string;
  /** Of the host link. */
  token: string;
}

/** The installation of either browser. */
type Installation = Pick<Extension, 'ask'>;

/** Adds a room to a team, and waits until the extension knows its host link. @param key of the team, which is connected */
export async function addKnownRoom(
  { eyeson }: Sandbox,
  extension: Installation,
  { key, name }: { key: string; name: string },
): Promise<KnownRoom> {
  const { id, guestLink } = eyeson.addRoom({ key, name, hosts: ['Hanna Host'] });
  const hostLink = hostLinkOf(eyeson.rooms().find((room) => room.id === id));
  // A sync may be under way that began before.
  await expect
    .poll(async () => {
      await extension.ask('rooms.refresh');
      return extension.ask('room.guestLinkFor', { hostLink });
    })
    .toEqual({ ok: true, value: guestLink });
  return { guestLink, hostLink, token: new URL(hostLink).search.slice(1) };
}

/** The warning beside a button of ours in Gmail or Calendar. */
export const warning = (page: Page): Locator =>
  page.getByRole('alert', { name: 'This text contains your host link' });

/** A button of that warning. */
export const answer = (page: Page, name: 'Replace with guest link' | 'Leave it'): Locator =>
  warning(page).getByRole('button', { name });

/** The ways in which a host link stands in a text. */
export const spellings: [name: string, write: (room: KnownRoom) => string][] = [
  ['as it is', ({ hostLink }) => hostLink],
  ['without its scheme', ({ hostLink }) => hostLink.replace('https://', '')],
  [
    'in a link of Google’s',
    ({ hostLink }) => `https://www.google.com/url?q=${encodeURIComponent(hostLink)}&sa=D`,
  ],
  [
    'in Safe Links',
    ({ hostLink }) =>
      `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(hostLink)}&data=05`,
  ],
  ['as a token alone', ({ token }) => token],
  ['at an address of the team’s own', ({ token }) => `https://meet.acme.example/permalink?${token}`],
];

const SHORT = new Set(['as it is', 'in a link of Google’s', 'as a token alone']);

/** The tag of a test of a spelling: in every place three of them are enough for each run. */
export const tagOf = (spelling: string): { tag: string[] } => ({ tag: SHORT.has(spelling) ? [] : ['@long'] });
