import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { findHostLinks, replaceHostLinks, tokenWords } from '../../lib/shared/eyeson/host-links.ts';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { Notice } from '../kit/notice.tsx';
import css from './link-guard.module.css';

/** A text that others are going to read. */
export interface GuardedText {
  text: string;
  /** Called with what it becomes. */
  write: (text: string) => void;
}

/** What is known of host links in texts. */
export interface Guarded {
  /** Whether there is a host link about which the host has not decided, or may be one: a word is being asked about. */
  isOpen: boolean;
  /** The warning, to be rendered beside the texts. */
  warning: JSX.Element;
}

/** How many words are asked about at once. The background takes no more. */
const MAX_WORDS = 100;

/**
 * Warns of host links in texts, in any spelling, and of tokens of the host's own rooms that stand alone.
 * @param onDecided called after the host has had them replaced, or left
 */
export function useLinkGuard(texts: GuardedText[], onDecided?: () => void): Guarded {
  const tokens = useSignal<ReadonlySet<string>>(new Set());
  const guestLinks = useSignal<ReadonlyMap<string, string>>(new Map());
  const lookedUp = useSignal('');
  const left = useSignal('');
  const replaced = useSignal<{ before: string[]; after: string }>();
  const asked = useSignal<ReadonlySet<string>>(new Set());
  const isToken = (word: string) => tokens.value.has(word);
  const all = texts.map(({ text }) => text).join('\n');
  const links = texts.flatMap(({ text }) => findHostLinks(text, isToken).map(({ link }) => link));
  const key = links.join('\n');
  const words = tokenWords(all).filter((word) => !asked.value.has(word));
  useEffect(() => reportErrors(addTokens(tokens, asked, words.slice(0, MAX_WORDS))), [words.join(' ')]);
  useEffect(() => {
    const lookUp = async () => {
      await addGuestLinks(guestLinks, links);
      lookedUp.value = key;
    };
    reportErrors(lookUp());
  }, [key]);

  const replace = () => {
    const after = texts.map(({ text }) => replaceHostLinks(text, guestLinks.value, isToken));
    replaced.value = { before: texts.map(({ text }) => text), after: after.join('\n') };
    writeAll(texts, after);
    onDecided?.();
  };
  const leave = () => {
    left.value = key;
    onDecided?.();
  };
  const undo = () => writeAll(texts, replaced.value?.before ?? []);

  const isWarned = links.length > 0 && key !== left.value;
  const canReplace = links.some((link) => guestLinks.value.has(link));
  const replacing = canReplace ? [{ label: i18n.t('insert.secretReplace'), run: replace }] : [];
  const leaving = [{ label: i18n.t('insert.secretLeave'), run: leave }];
  const warning = (
    <output class={css.guard} tabIndex={-1}>
      {isWarned && (
        <Notice
          failed
          text={`${i18n.t('insert.secretTitle')}. ${i18n.t('insert.secretWhat')}`}
          // Not before it is known which there are: no button moves under the pointer.
          actions={lookedUp.value === key ? [...replacing, ...leaving] : []}
        />
      )}
      {!isWarned && replaced.value?.after === all && (
        <Notice
          text={i18n.t('insert.secretReplaced')}
          actions={[{ label: i18n.t('popup.undo'), run: undo }]}
        />
      )}
    </output>
  );
  return { isOpen: isWarned || words.length > 0, warning };
}

/**
 * Saves the text of a field once it is committed, but not with a host link before the host has decided about it: settings
 * are synced to other computers.
 * @param id of an input or a text area
 * @returns what commits the text, and the warning to be rendered beside the field
 */
export function useGuardedSave(
  id: string,
  text: string,
  save: (text: string) => void,
): { commit: () => void; warning: JSX.Element } {
  const isCommitted = useSignal(false);
  const commit = () => {
    isCommitted.value = true;
  };
  const { isOpen, warning } = useLinkGuard([{ text, write: (written) => typeOver(id, written) }], commit);
  const isDue = isCommitted.value && !isOpen;
  // At once, and not after the next frame: the page may be closed by then.
  useLayoutEffect(() => {
    if (!isDue) return;
    isCommitted.value = false;
    save(text);
  }, [isDue]);
  return { commit, warning };
}

/** Adds those of the words that are tokens of hosts, and all of them to those that have been asked about. */
async function addTokens(
  tokens: Signal<ReadonlySet<string>>,
  asked: Signal<ReadonlySet<string>>,
  words: string[],
): Promise<void> {
  if (words.length === 0) return;
  const found = await sendMessage('hostTokens.find', { words });
  if (found.ok) tokens.value = new Set([...tokens.value, ...found.value]);
  asked.value = new Set([...asked.value, ...words]);
}

async function addGuestLinks(guestLinks: Signal<ReadonlyMap<string, string>>, links: string[]) {
  for (const link of links) {
    if (guestLinks.value.has(link)) continue;
    const found = await sendMessage('room.guestLinkFor', { hostLink: link });
    if (found.ok && found.value) guestLinks.value = new Map([...guestLinks.value, [link, found.value]]);
  }
}

/** Writes those that differ. */
function writeAll(texts: GuardedText[], written: string[]): void {
  for (const [index, { text, write }] of texts.entries()) {
    const now = written[index];
    if (now !== undefined && now !== text) write(now);
  }
}

/**
 * Types a text over all that a field has, so that the field's own undo takes it back in one step.
 * @param id of an input or a text area
 */
export function typeOver(id: string, text: string): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.select();
  // Deprecated without a replacement: no other API writes to the undo stack.
  const editor: { execCommand?(command: string, ui: boolean, value: string): boolean } = document;
  if (editor.execCommand?.('insertText', false, text) && field.value === text) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
