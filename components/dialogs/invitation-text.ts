import { renderInvitation } from '../../lib/shared/invitation/render.ts';
import { languageOf, templateFor, type TextKind } from '../../lib/shared/invitation/templates.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { language } from '../../lib/shared/i18n/language.ts';
import { roomName } from '../../lib/shared/rooms/names.ts';

/**
 * Renders the user's invitation template for a room as plain text.
 * @param kind which template: for an event or for a message
 */
export async function invitationText(room: Room, kind: TextKind): Promise<string> {
  const [chosen, own, host] = await Promise.all([
    settings.templateLanguage.getValue(),
    settings.templates.getValue(),
    settings.hostName.getValue(),
  ]);
  const template = templateFor(kind, languageOf(chosen, language()), own);
  return renderInvitation(template, { room: roomName(room), link: room.guestLink, host }).text;
}
