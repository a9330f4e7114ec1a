import { writeClipboard } from '../../shared/clipboard.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { findHostLinks } from '../../shared/eyeson/host-links.ts';
import { shownTextOf } from '../any-field/editor-text.ts';
import { pause } from '../any-field/wait.ts';
import { type GuardAnswer, showMessage, showWarning } from '../link-guard/card.ts';
import { askForAllTokens, guestLinks, isHostToken, lookUp } from '../link-guard/host-tokens.ts';
import { findSecrets } from '../link-guard/secrets.ts';
import { type FieldCard, openCard } from './field-card.ts';
import { replaceIn } from './replace.ts';

/** Screen readers announce a change in a live region, not a region that comes with its text. */
const LIVE_MS = 100;
/** Until the background is asked again, which answers a tab only so often. */
const RETRY_MS = 10_000;

/** The host links that the host has decided to leave in a field. */
const left = new WeakMap<Element, string>();

let card: FieldCard | undefined;

/**
 * Warns of host links that stand in a field, beside it, unless the host has decided to leave just these. The page learns
 * that there is a warning and, by a press, the guest link.
 */
export async function guardField(field: Element): Promise<void> {
  const content = shownTextOf(field);
  if (!content || globalThis.permalinksGuardedFields?.has(field)) return;
  await askForAllTokens(content.text);
  const links = hostLinksIn(field);
  if (links.length === 0 || left.get(field) === links.join('\n')) return;
  const isAnswered = await lookUpAll(links);
  if (!hostLinksIn(field).some((link) => links.includes(link))) return;
  const waiting = await warn(field, content.shown, links);
  if (!isAnswered) await lookUpLater(links, waiting);
}

/** Asks for the guest links of host links. @returns false where one was not answered */
const lookUpAll = async (links: string[]): Promise<boolean> =>
  (await Promise.all(links.map(lookUp))).every(Boolean);

/** The host links of a field, as they are written; none if it may not be read. */
function hostLinksIn(field: Element): string[] {
  const content = shownTextOf(field);
  if (!content) return [];
  const secrets = findSecrets(content.shown);
  // What an editor draws may not be all that it has told the browser.
  const found =
    secrets.length > 0 || content.shown === field ? secrets : findHostLinks(content.text, isHostToken);
  return found.map(({ link }) => link);
}

/** @returns the open card, as long as it waits for an answer */
async function warn(
  field: Element,
  shown: HTMLElement,
  links: string[],
): Promise<() => FieldCard | undefined> {
  card?.close();
  let isAnswered = false;
  const own = (card = openCard(field, shown, {
    onAnswer(answer) {
      if (isAnswered) return;
      isAnswered = true;
      reportErrors(carryOut(answer, field, own));
    },
    isRight: () => isAnswered || hostLinksIn(field).some((link) => links.includes(link)),
  }));
  const waiting = () => (!isAnswered && own.region.isConnected ? own : undefined);
  await pause(LIVE_MS);
  if (waiting()) show(own, links);
  return waiting;
}

function show(own: FieldCard, links: string[]): void {
  showWarning(
    own.region,
    links.some((link) => guestLinks.has(link)),
  );
  own.place();
}

/** Asks again, where the background has refused to answer, for as long as the card waits for an answer. */
async function lookUpLater(links: string[], waiting: () => FieldCard | undefined): Promise<void> {
  let isAnswered = false;
  while (!isAnswered && waiting()) {
    await pause(RETRY_MS);
    isAnswered = await lookUpAll(links);
    const open = waiting();
    // No button goes from under the keys.
    if (open && !open.region.matches(':focus-within')) show(open, links);
  }
}

async function carryOut(answer: GuardAnswer, field: Element, own: FieldCard): Promise<void> {
  const links = hostLinksIn(field);
  if (answer === 'leave') {
    left.set(field, links.join('\n'));
    own.close();
    return;
  }
  const isReplaced = await replaceIn(field);
  const guestLink = links.map((link) => guestLinks.get(link)).find(Boolean) ?? '';
  const isCopied = !isReplaced && ((await writeClipboard(guestLink)) || copyByEvent(guestLink));
  const message = isCopied ? 'insert.secretCopied' : 'insert.notRemoved';
  showMessage(own.region, isReplaced ? 'insert.secretReplaced' : message, () => own.close());
  own.place();
}

/** Copies a text in a page without TLS, which has no clipboard API. No handler of the page's runs. */
function copyByEvent(text: string): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  addEventListener('copy', onCopy, { capture: true });
  document.execCommand('copy');
  removeEventListener('copy', onCopy, { capture: true });
  return isCopied;
}
