import { i18n, phrase } from '../../shared/i18n/translate.ts';
import { browser } from 'wxt/browser';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { renderInvitation, type Invitation } from '../../shared/invitation/render.ts';
import { allTemplates, languageOf, templateFor, type TextKind } from '../../shared/invitation/templates.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { sendMessage } from '../../shared/messaging/send.ts';

/** Invitations of one kind of text, by the host's templates and settings. */
export interface InvitationTexts {
  /** The invitation to insert for a room. */
  invitation(room: PublicRoom): Invitation;
  /** Every text that an inserted invitation to the room may have, one for each template. */
  variants(room: PublicRoom): string[];
  /** The name of a new room for which the host gives none. */
  untitled: string;
}

/** Asks for the settings and prepares the invitations for mails or events. */
export async function readInvitationTexts(kind: TextKind): Promise<Result<InvitationTexts>> {
  const settings = await sendMessage('settings.forPage');
  if (!settings.ok) return settings;
  const { templates, templateLanguage, hostName, roomName } = settings.value;
  const browserLanguage = browser.i18n.getUILanguage();
  const language = languageOf(templateLanguage, browserLanguage);
  const today = phrase(new Date().toLocaleDateString(browserLanguage, { dateStyle: 'medium' }));
  const render = (template: string, { name, guestLink }: PublicRoom) =>
    renderInvitation(template, { room: name, link: guestLink, host: hostName });
  return ok({
    invitation: (room) => render(templateFor(kind, language, templates), room),
    variants: (room) => allTemplates(kind, templates).map((template) => render(template, room).text),
    untitled: roomName.trim().replaceAll('{date}', today) || i18n.t('insert.untitled', [today]),
  });
}
