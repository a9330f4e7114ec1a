import type { LinkKind } from '../../shared/eyeson/links.ts';
import { recognizeLinks } from '../../shared/eyeson/recognize-links.ts';
import { contentOf } from '../controller/field-content.ts';
import type { ScanLinks } from '../controller/lazy-link-row.ts';

const secretKinds = new Set<LinkKind>(['host', 'meeting']);

/** Whether a text contains a link that lets its holder in as host. */
const hasSecret = (text: string): boolean => recognizeLinks(text).some(({ kind }) => secretKinds.has(kind));

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
