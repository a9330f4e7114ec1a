import type { LinkKind } from '../../shared/eyeson/links.ts';
import { recognizeLinks } from '../../shared/eyeson/recognize-links.ts';
import type { LinkState } from '../adapter.ts';
import { contentOf } from './field-content.ts';

const secretKinds = new Set<LinkKind>(['host', 'meeting']);

/** Whether a text contains a link that lets its holder in as host. */
const hasSecret = (text: string): boolean => recognizeLinks(text).some(({ kind }) => secretKinds.has(kind));

/** The links of a surface. */
export interface ScannedLinks {
  links: LinkState;
  /** The first guest link, in Eyeson's own spelling, to ask which room it is of. */
  guestLink: string | undefined;
}

/** What is scanned. */
export interface ScannedTexts {
  fields: HTMLElement[];
  /** Fields in which only secrets count: a subject, a title. */
  watched?: HTMLElement[];
  /** Selector of the parts whose guest links do not count, such as quoted mail; secrets count everywhere. */
  excluded?: string | undefined;
  /** A node whose guest link counts wherever it stands in a field. */
  own?: Node | undefined;
}

/** Tells which Eyeson links the fields contain. */
export type ScanLinks = (texts: ScannedTexts) => ScannedLinks;

/** Recognizes links in any spelling. Loaded when a text may have one. */
export const scanLinks: ScanLinks = ({ fields, watched = [], excluded, own }) => {
  const texts = fields.map((field) => contentOf(field, excluded));
  if (own && fields.some((field) => field.contains(own))) texts.push(own.textContent ?? '');
  const guest = texts.flatMap((text) => recognizeLinks(text)).find(({ kind }) => kind === 'guest');
  const isSecret = [...fields, ...watched].some((field) => hasSecret(contentOf(field)));
  return {
    links: isSecret ? 'secret' : guest ? 'guest link' : 'nothing',
    guestLink: guest && `https://app.eyeson.team/permalink?guest=${guest.token}`,
  };
};
