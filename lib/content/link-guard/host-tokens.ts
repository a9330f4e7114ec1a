import { tokenWords } from '../../shared/eyeson/host-links.ts';
import { sendMessage } from '../../shared/messaging/send.ts';

/** How long an answer counts: a room may come that was not known yet. */
const ANSWER_MS = 300_000;
/** How many words are asked about at once. The background takes no more. */
const MAX_WORDS = 100;
const MAX_ANSWERS = 2000;

interface Answer {
  isToken: boolean;
  /** Ms since 1970. */
  at: number;
}

/** The answers about words of this page. Which tokens there are besides, no page learns. */
const answers = new Map<string, Answer>();

/** Whether the background has said that a word of this page is the token of a host. */
export const isHostToken = (word: string): boolean => answers.get(word)?.isToken === true;

const isDue = (word: string): boolean => Date.now() - (answers.get(word)?.at ?? 0) > ANSWER_MS;

/**
 * Asks which words of the texts are tokens of hosts, where they look like one and have not been asked about.
 * @returns whether there is one that was not known as such
 */
export async function askForTokens(texts: string[]): Promise<boolean> {
  const words = texts.flatMap(tokenWords).filter(isDue).slice(0, MAX_WORDS);
  if (words.length === 0) return false;
  if (answers.size > MAX_ANSWERS) answers.clear();
  const known = new Set(words.filter(isHostToken));
  for (const word of words) answers.set(word, { isToken: known.has(word), at: Date.now() });
  const found = await sendMessage('hostTokens.find', { words });
  // Another look asks again.
  if (!found.ok) for (const word of words) answers.delete(word);
  const tokens = found.ok ? found.value : [];
  for (const word of tokens) answers.set(word, { isToken: true, at: Date.now() });
  return tokens.some((word) => !known.has(word));
}

/** How often a text is asked about at once: the background answers a tab only so often. */
const MAX_ROUNDS = 10;

/** Asks about all words of a text that is looked at once, as far as the background answers. */
export async function askForAllTokens(text: string): Promise<void> {
  const countDue = () => tokenWords(text).filter(isDue).length;
  let due = countDue();
  for (let round = 0; due > 0 && round < MAX_ROUNDS; round += 1) {
    await askForTokens([text]);
    const before = due;
    due = countDue();
    if (due === before) return;
  }
}

/** The guest link for each host link of a room that is known, as that is written. */
export const guestLinks = new Map<string, string>();

/** Asks for the guest link of a host link. @returns false if there was no answer */
export async function lookUp(link: string): Promise<boolean> {
  if (guestLinks.has(link)) return true;
  const found = await sendMessage('room.guestLinkFor', { hostLink: link });
  if (found.ok && found.value) guestLinks.set(link, found.value);
  return found.ok;
}
