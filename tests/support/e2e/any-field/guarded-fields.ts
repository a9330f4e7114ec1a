import { spellings } from '../host-link-guard.ts';
import { intoFrame, intoShadow } from './fields-around.ts';

/** A field in which a host link stands while a link is inserted at its end. */
export interface GuardedCase {
  name: string;
  /** With HOST for the host link. */
  html: string;
  /** How HOST is written, one of `spellings`: as it is, where this is missing. */
  spelling?: string;
  prepare?: () => void | Promise<void>;
  /** What is in the field once the warning is there, with HOST, and LINK for the link that was inserted. */
  before: string;
  /** What is in it after _Replace with guest link_, with GUEST. */
  after: string;
  /** Nothing can be changed in it: the guest link is copied. */
  isCopied?: true;
}

const inAll = (name: string, html: string, text: string, prepare?: GuardedCase['prepare']): GuardedCase => ({
  name,
  html,
  before: `${text} LINK`,
  after: `${text.replaceAll('HOST', 'GUEST')} LINK`,
  ...(prepare && { prepare }),
});

const input = (text: string, attributes = ''): string => `<input id="field" ${attributes} value="${text}">`;

/** A field whose value the page sets back after each change, once the warning is there. */
function thatNothingChanges(): void {
  const field = document.querySelector('input');
  let kept: string | undefined;
  field?.addEventListener('input', () => {
    kept ??= field.value;
    field.value = kept;
  });
}

export const guardedFields: readonly GuardedCase[] = [
  inAll('an input', input('Join HOST please'), 'Join HOST please'),
  inAll('an input with two of them', input('HOST, or HOST'), 'HOST, or HOST'),
  inAll('an input for an address', input('HOST', 'type="url"'), 'HOST'),
  inAll('an input that tells no cursor', input('HOST', 'type="email"'), 'HOST'),
  inAll('a textarea', '<textarea id="field">Join\nHOST\nplease</textarea>', 'Join\nHOST\nplease'),
  inAll('an editable element', '<div id="field" contenteditable>Join HOST please</div>', 'Join HOST please'),
  inAll(
    'an editable element with two of them',
    '<div id="field" contenteditable>HOST and HOST</div>',
    'HOST and HOST',
  ),
  inAll(
    'words that lead to it',
    '<div id="field" contenteditable>Our <a href="HOST">room</a> today</div>',
    'Our <HOST> today',
  ),
  inAll(
    'a link that shows it',
    '<div id="field" contenteditable>Our <a href="HOST">HOST</a> today</div>',
    'Our <HOST> today',
  ),
  inAll(
    'an element for plain text',
    '<div id="field" contenteditable="plaintext-only">Join HOST</div>',
    'Join HOST',
  ),
  ...(['open', 'closed'] as const).flatMap((mode) => [
    inAll(
      `an input in a shadow root that is ${mode}`,
      `<div id="around" data-mode="${mode}" data-html="<input value='Join HOST'>"></div>`,
      'Join HOST',
      intoShadow,
    ),
    inAll(
      `an editable element in a shadow root that is ${mode}`,
      `<div id="around" data-mode="${mode}" data-html="<div contenteditable>Join HOST</div>"></div>`,
      'Join HOST',
      intoShadow,
    ),
  ]),
  inAll(
    'an input in a frame',
    `<iframe height="300" srcdoc="<input value='Join HOST'>"></iframe>`,
    'Join HOST',
    intoFrame,
  ),
  inAll(
    'a frame that is a document to edit',
    '<iframe height="300" srcdoc="Join HOST"></iframe>',
    'Join HOST',
    intoFrame,
  ),
  inAll('a field in a modal dialog', `<dialog>${input('Join HOST')}</dialog>`, 'Join HOST', () =>
    document.querySelector('dialog')?.showModal(),
  ),
  {
    name: 'a field that is read only',
    html: input('Join HOST', 'readonly'),
    before: 'Join HOST',
    after: 'Join HOST',
    isCopied: true,
  },
  {
    name: 'a field that lets nothing change any more',
    html: input('Join HOST'),
    prepare: thatNothingChanges,
    before: 'Join HOST LINK',
    after: 'Join HOST LINK',
    isCopied: true,
  },
];

/** An input with a host link in each other spelling. */
export const guardedSpellings: readonly GuardedCase[] = spellings.slice(1).map(([spelling]) => ({
  ...inAll(spelling, input('Join HOST please'), 'Join HOST please'),
  spelling,
}));

/** Fields that nobody is warned of. */
export const silentFields: readonly Pick<GuardedCase, 'name' | 'html'>[] = [
  { name: 'a password', html: input('HOST', 'type="password"') },
  { name: 'a password that is shown', html: input('HOST', 'autocomplete="current-password"') },
  { name: 'a guest link', html: input('GUEST') },
  { name: 'words that could be a token', html: input('9clgjJXl1NzbcmF5vfXWhAVJ') },
  { name: 'nothing of that kind', html: input('Join us') },
];
