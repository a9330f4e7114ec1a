import { reportErrors } from '../../shared/errors/report.ts';
import { hasHostLink } from '../../shared/eyeson/host-links.ts';
import { recognizeLinks } from '../../shared/eyeson/recognize-links.ts';
import type { LinkState, Surface } from '../adapter.ts';
import { askForTokens, isHostToken } from './host-tokens.ts';
import { contentOf } from './field-content.ts';

/** The links of a surface. */
export interface ScannedLinks {
  links: LinkState;
  /** The first guest link, in Eyeson's own spelling, to ask which room it is of. */
  guestLink: string | undefined;
}

/**
 * Tells which Eyeson links the texts of a surface contain. Guest links in excluded parts do not count; secrets count
 * everywhere.
 * @param onToken called if it turns out that a word is the token of a host: the surface is to be scanned again
 */
export type ScanLinks = (
  surface: Pick<Surface, 'fields' | 'watched' | 'excluded' | 'own'>,
  onToken?: () => void,
) => ScannedLinks;

/** Recognizes links in any spelling. Loaded when a text may have one. */
export const scanLinks: ScanLinks = (surface, onToken) => {
  const { excluded, own } = surface;
  const fields = surface.fields();
  const texts = fields.map((field) => contentOf(field, excluded));
  if (own && fields.some((field) => field.contains(own))) texts.push(own.textContent ?? '');
  const guest = texts.flatMap((text) => recognizeLinks(text)).find(({ kind }) => kind === 'guest');
  const all = [...fields, ...(surface.watched?.() ?? [])].map((field) => contentOf(field));
  const isSecret = all.some((text) => hasHostLink(text, isHostToken));
  reportErrors(askForTokens(all).then((isNew) => isNew && onToken?.()));
  return {
    links: isSecret ? 'secret' : guest ? 'guest link' : 'nothing',
    guestLink: guest && `https://app.eyeson.team/permalink?guest=${guest.token}`,
  };
};
