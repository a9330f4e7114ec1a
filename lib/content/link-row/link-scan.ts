import { reportErrors } from '../../shared/errors/report.ts';
import { hasHostLink } from '../../shared/eyeson/host-links.ts';
import { recognizeLinks } from '../../shared/eyeson/recognize-links.ts';
import { contentOf } from '../editing/field-content.ts';
import type { ScanLinks } from '../controller/lazy-link-row.ts';
import { askForTokens, isHostToken } from '../link-guard/host-tokens.ts';

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
