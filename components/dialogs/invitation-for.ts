import { invite } from '../../lib/insert/invitation.ts';
import { languageOf, templateFor, type TextKind } from '../../lib/insert/templates.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { settings } from '../../lib/settings.ts';
import { language } from '../../lib/language.ts';
import { roomName } from '../rooms/room-name.ts';

/** The host's invitation to a room, as plain text for an event or for a message. */
export async function invitationFor(room: Room, kind: TextKind): Promise<string> {
  const [chosen, own, host] = await Promise.all([
    settings.templateLanguage.getValue(),
    settings.templates.getValue(),
    settings.hostName.getValue(),
  ]);
  const template = templateFor(kind, languageOf(chosen, language()), own);
  return invite(template, { room: roomName(room), link: room.guestLink, host }).text;
}
