import type { EyesonLink } from './links.ts';

/** An address that is written as Base64 in another one, as Bing does: `aHR0c` is how `https` and `http` begin. */
const BASE64_ADDRESS = /aHR0c[\w+/-]+/g;

/** An address in one of Proofpoint's older redirectors: `-3A` for a colon, `_` for a slash. */
const PROOFPOINT_ADDRESS = /https?-3A__[\w.-]+/g;

/** Where Eyeson's meetings are, with any scheme or none, and the query. A redirector of Proofpoint ends it with `__;`. */
const ADDRESS =
  /(?<![\w.-])app\.eyeson\.team\.?(?::\d*)?[\\/]*(permalink[\\/]*)?\?((?:(?!__;)[^\s"'<>#\\])*)/gi;

/** A parameter without a value that is long enough for a token. Programs that write a URL anew give it an empty value. */
const BARE_TOKEN = /^(?!guest=?$)([\w~.-]{4,})=?$/i;

/**
 * Recognizes links to Eyeson in any spelling, to warn of them: with any scheme or none, with a port, with parameters in
 * any order, and within the links of redirectors, whose encoding is undone in all its layers. What is opened or shared
 * must pass `parseStrictLink` instead.
 * @param text a text, the `href` of a link, or both
 * @returns the links in order, with repetitions. If in doubt, one counts as secret
 */
export function recognizeLinks(text: string): EyesonLink[] {
  const plain = plainText(text);
  const inner = (plain.match(BASE64_ADDRESS) ?? []).map(fromBase64);
  const older = (plain.match(PROOFPOINT_ADDRESS) ?? []).map(fromProofpoint);
  const all = [plain.replace(PROOFPOINT_ADDRESS, ''), ...inner, ...older].join('\n');
  return [...decode(all).matchAll(ADDRESS)].flatMap(([, permanent, query = '']) => {
    const link = readQuery(query, permanent !== undefined);
    return link ? [link] : [];
  });
}

/** In the letters that are meant: wide ones become plain, invisible ones go. */
const plainText = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '');

/** A text in the letters that are meant, with its encodings undone. */
export const decodeText = (text: string): string => decode(plainText(text));

function readQuery(query: string, isPermanent: boolean): EyesonLink | undefined {
  const parts = query.split(/[&;]/).map((part) => part.replace(/[^\w~=]+$/, ''));
  const guest = parts.find((part) => /^guest=./i.test(part))?.slice('guest='.length);
  const tokens = parts.map((part) => BARE_TOKEN.exec(part)?.[1]);
  // Whether a bare parameter behind a guest's starts the meeting is not documented.
  const secret = tokens[0] ?? (guest === undefined ? tokens.find(Boolean) : undefined);
  if (secret !== undefined) return { kind: isPermanent ? 'host' : 'meeting', token: secret };
  return guest === undefined ? undefined : { kind: isPermanent ? 'guest' : 'meeting-guest', token: guest };
}

/** Undoes percent encoding in any number of layers, `&amp;`, and the line breaks and `=3D` of quoted-printable. */
const decode = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/%(?:25)*([2-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&amp;/gi, '&')
    .replace(/=3D/gi, '=');

function fromBase64(text: string): string {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  // One character alone is no byte; what is missing at the end besides is padding.
  return atob(standard.length % 4 === 1 ? standard.slice(0, -1) : standard);
}

const fromProofpoint = (text: string): string =>
  text
    .replaceAll('_', '/')
    .replace(/-([2-7][\dA-F])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
