import { reportErrors } from '../../shared/errors/report.ts';
import { escapeHtml } from '../../shared/escape.ts';
import { findHostLinks, replaceHostLinks } from '../../shared/eyeson/host-links.ts';
import type { Surface } from '../adapter.ts';
import { isDark } from '../injector/is-dark.ts';
import type { LinkScript } from '../controller/lazy-link-row.ts';
import { type GuardAnswer, regionIn, showMessage, showWarning } from './card.ts';
import { askForTokens, guestLinks, isHostToken, lookUp } from './host-tokens.ts';
import { findSecrets, replaceSecret, type Secret } from './secrets.ts';

/** Until the background is asked again, which answers a tab only so often. */
const RETRY_MS = 10_000;
/** Until a location that was focused has become a combobox, which discards what was written before. */
const COMBOBOX_MS = 150;

declare global {
  // Shared by this script and the one that warns in any other field; global augmentation requires `var`.
  var permalinksGuardedFields: WeakSet<Element> | undefined;
}

/** The fields of surfaces that have been looked at: no other warning is needed there. */
const guardedFields = (globalThis.permalinksGuardedFields ??= new WeakSet());

/** Warns of host links beside a surface's button. */
export interface LinkGuard {
  /** Brings the warning in the button's shadow root in line with the surface's texts. */
  show(surface: Surface, shadow: ShadowRoot): Promise<void>;
  answer(surface: Surface, shadow: ShadowRoot, answer: GuardAnswer): void;
}

/** The secrets that the host has decided to leave in a surface. */
const left = new WeakMap<Surface, string>();

const fieldsOf = (surface: Surface): HTMLElement[] => [...surface.fields(), ...(surface.watched?.() ?? [])];

const secretsOf = (surface: Surface): Secret[] => fieldsOf(surface).flatMap(findSecrets);

const keyOf = (secrets: Secret[]): string => secrets.map(({ link }) => link).join('\n');

/**
 * Warns of host links in a surface, beside its button, for as long as they stand there and the host has not decided to
 * leave them. The page learns guest links only.
 */
export const guard: LinkGuard = {
  async show(surface, shadow) {
    for (const field of fieldsOf(surface)) guardedFields.add(field);
    const region = regionIn(shadow);
    const secrets = secretsOf(surface);
    const key = keyOf(secrets);
    if (region.dataset.secrets === key) return;
    region.dataset.secrets = key;
    if (!key || left.get(surface) === key) return region.replaceChildren();
    const answers = await Promise.all(secrets.map(({ link }) => lookUp(link)));
    if (region.dataset.secrets !== key) return undefined;
    if (answers.includes(false)) setTimeout(() => showAgain(surface, shadow, key), RETRY_MS);
    region.toggleAttribute('dark', isDark(surface.root));
    return showWarning(
      region,
      secrets.some(({ link }) => guestLinks.has(link)),
    );
  },
  answer(surface, shadow, answer) {
    const region = regionIn(shadow);
    if (answer === 'leave') {
      left.set(surface, keyOf(secretsOf(surface)));
      return region.replaceChildren();
    }
    reportErrors(replaceAll(surface, region));
  },
};

export const clean: LinkScript['clean'] = async (invitation) => {
  const { text, html } = invitation;
  await askForTokens([text]);
  const links = findHostLinks(text, isHostToken).map(({ link }) => link);
  if (links.length === 0) return invitation;
  await Promise.all(links.map(lookUp));
  if (!links.every((link) => guestLinks.has(link))) return undefined;
  return {
    ...invitation,
    text: replaceHostLinks(text, guestLinks, isHostToken),
    // The longest first: one may begin another.
    html: links
      .toSorted((a, b) => b.length - a.length)
      .reduce(
        (html, link) => html.replaceAll(escapeHtml(link), escapeHtml(guestLinks.get(link) ?? '')),
        html,
      ),
  };
};

/** Shows a warning anew that still stands. */
function showAgain(surface: Surface, shadow: ShadowRoot, key: string): void {
  const region = regionIn(shadow);
  if (!region.isConnected || region.dataset.secrets !== key) return;
  delete region.dataset.secrets;
  reportErrors(guard.show(surface, shadow));
}

/** Replaces the secrets of a surface whose guest links are known, and says whether the page has kept one. */
async function replaceAll(surface: Surface, region: HTMLElement): Promise<void> {
  let isDone = true;
  for (const [index, field] of fieldsOf(surface).entries()) {
    if (!hasKnown(field)) continue;
    if (field instanceof HTMLInputElement && !field.matches(':focus')) {
      field.focus({ preventScroll: true });
      await new Promise((resolve) => setTimeout(resolve, COMBOBOX_MS));
      // The page may have replaced the field by another.
      const now = fieldsOf(surface)[index] ?? field;
      isDone = replaceIn(now) && isDone;
      now.blur();
    } else isDone = replaceIn(field) && isDone;
  }
  region.dataset.secrets = keyOf(secretsOf(surface));
  showMessage(region, isDone ? 'insert.secretReplaced' : 'insert.notRemoved');
}

const hasKnown = (field: HTMLElement): boolean => findSecrets(field).some(({ link }) => guestLinks.has(link));

/** Replaces the secrets of a field, the last one first. @returns false if the page kept one */
const replaceIn = (field: HTMLElement): boolean =>
  findSecrets(field)
    .toReversed()
    .every((secret) => {
      const guestLink = guestLinks.get(secret.link);
      return !guestLink || replaceSecret(field, secret, guestLink);
    });
