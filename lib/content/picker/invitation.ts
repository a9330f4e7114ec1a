import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { renderInvitation, type Invitation } from '../../shared/invitation/render.ts';
import { readContentSettings } from '../settings.ts';
import { allTemplates, languageOf, templateFor, type TextKind } from '../../shared/invitation/templates.ts';

/** The host's words for one kind of text. */
export interface InvitationTexts {
  invitation(room: PublicRoom): Invitation;
  /** How the block of a room's link may read, whichever template it was made by. */
  ways(room: PublicRoom): string[];
  /** How a room is called that gets no name. */
  untitled: string;
}

export async function readInvitationTexts(kind: TextKind): Promise<InvitationTexts> {
  const { templates, templateLanguage, hostName, roomName } = await readContentSettings({
    templates: {},
    templateLanguage: 'auto',
    hostName: '',
    roomName: '',
  });
  const spoken = browser.i18n.getUILanguage();
  const language = languageOf(templateLanguage, spoken);
  const today = new Date().toLocaleDateString(spoken, { dateStyle: 'medium' });
  const fill = (template: string, { name, guestLink }: PublicRoom) =>
    renderInvitation(template, { room: name, link: guestLink, host: hostName });
  return {
    invitation: (room) => fill(templateFor(kind, language, templates), room),
    ways: (room) => allTemplates(kind, templates).map((template) => fill(template, room).text),
    untitled: roomName.trim().replaceAll('{date}', today) || i18n.t('insert.untitled', [today]),
  };
}
