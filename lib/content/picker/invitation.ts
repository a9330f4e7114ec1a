import { i18n, phrase } from '../../shared/i18n/translate.ts';
import { browser } from 'wxt/browser';
import { renderInvitation, type Invitation } from '../../shared/invitation/render.ts';
import { allTemplates, languageOf, templateFor, type TextKind } from '../../shared/invitation/templates.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { readContentSettings } from '../settings.ts';

/** Invitations of one kind of text, by the host's templates and settings. */
export interface InvitationTexts {
  /** The invitation to insert for a room. */
  invitation(room: PublicRoom): Invitation;
  /** Every text that an inserted invitation to the room may have, one for each template. */
  variants(room: PublicRoom): string[];
  /** The name of a new room for which the host gives none. */
  untitled: string;
}

/** Reads the settings and prepares the invitations for mails or events. */
export async function readInvitationTexts(kind: TextKind): Promise<InvitationTexts> {
  const { templates, templateLanguage, hostName, roomName } = await readContentSettings({
    templates: {},
    templateLanguage: 'auto',
    hostName: '',
    roomName: '',
  });
  const browserLanguage = browser.i18n.getUILanguage();
  const language = languageOf(templateLanguage, browserLanguage);
  const today = phrase(new Date().toLocaleDateString(browserLanguage, { dateStyle: 'medium' }));
  const render = (template: string, { name, guestLink }: PublicRoom) =>
    renderInvitation(template, { room: name, link: guestLink, host: hostName });
  return {
    invitation: (room) => render(templateFor(kind, language, templates), room),
    variants: (room) => allTemplates(kind, templates).map((template) => render(template, room).text),
    untitled: roomName.trim().replaceAll('{date}', today) || i18n.t('insert.untitled', [today]),
  };
}
