import type { Changeset } from '../backup/changeset.ts';
import type { MissedGuest } from '../database/database.ts';
import type { Result } from '../errors/errors.ts';
import type { ShortName } from '../i18n/name.ts';
import type { Phrase } from '../i18n/translate.ts';
import type { Match } from '../placement-log.ts';
import type { PermalinkChanges } from '../eyeson/types.ts';
import type {
  NewReminder,
  NewRoom,
  GoogleAccountHint,
  TeamConnection,
  TeamMetadata,
  GoogleAccountChanges,
  RoomMetadata,
  RoomDetails,
} from '../rooms/commands.ts';
import type { PageSettings } from './page-settings.ts';

/** All that a web page's script may know of a room. */
export interface PublicRoom {
  id: string;
  name: string;
  guestLink: string;
}

/** A guest link that stands in a text, in the words of the buttons beside it: resident scripts have few of their own. */
export interface LinkDescription {
  /** The room, if it is one of those that are offered in the page's Google account. */
  room?: PublicRoom;
  /** What is to be read, such as the room's name, not too long. */
  name: ShortName | Phrase;
  /** The same in a sentence that tells what it is about. */
  label: Phrase;
  /** Whether there is a meeting to join. Where the room is none of the host's, they can do nothing else. */
  joins: boolean;
}

/**
 * What a page says of its Google account. A content script's `google` is ignored: the number is taken from the address
 * of its page.
 */
export type GoogleAccountClaim = Partial<GoogleAccountHint>;

/** What content scripts may ask of the background. Nothing in here carries a host link or a key. */
export interface ContentScriptProtocol {
  /** The settings that the button and the picker need. */
  'settings.forPage': () => PageSettings;
  /**
   * Rooms that can be shared, the most recently used first: those of the Google account's team, where it has one. At most
   * `limit`, if it is given.
   */
  'rooms.shared': (data?: GoogleAccountClaim & { limit?: number }) => PublicRoom[];
  /** What is known of a guest link; null for any other text. */
  'room.find': (data: { guestLink: string }) => LinkDescription | null;
  /**
   * The guest link to put in the place of a host link, in whatever spelling that stands in a text; null if it is of no
   * room that is known here.
   */
  'room.guestLinkFor': (data: { hostLink: string }) => string | null;
  /**
   * Which of these words of a page's text are tokens of hosts, of rooms that are known here. A page learns nothing but what
   * it has.
   */
  'hostTokens.find': (data: { words: string[] }) => string[];
  /** The room that the host wants in this Google account at once, without being asked. */
  'room.default': (data: GoogleAccountClaim) => PublicRoom | null;
  /** Makes a room, or, asked again with the same `id`, gives the one that was made. */
  'room.create': (data: NewRoom & { place?: GoogleAccountClaim }) => PublicRoom;
  /** The room's link went into a mail or an event. */
  'room.used': (data: { roomId: string }) => void;
  /** Whether other guests may be in the room then, in milliseconds since 1970. It says no more: not who, not when. */
  'room.taken': (data: { roomId: string; from: number; until: number }) => boolean;
  /**
   * Guests are expected then in the room with this guest link, in milliseconds since 1970: at a time in the next year, that
   * of the event with this title. Only of rooms that `room.find` would find.
   */
  'reminder.addForEvent': (data: { guestLink: string; at: number; title?: string }) => void;
  /** Opens the meeting in a tab of its own, as host; the link stays in the background. */
  'meeting.open': (data: { roomId: string }) => void;
  /** Where the button was placed on the site of the page that asks. */
  'placement.log': (data: { match: Match; anchor: string }) => void;
  /** Puts the picker into the frame that asks. */
  'picker.load': () => void;
  /** Puts what recognizes links into the frame that asks. */
  'links.load': () => void;
  /** Puts what warns of host links in any field into the frame that asks. */
  'fieldGuard.load': () => void;
  'options.open': () => void;
}

/** What only our own pages may ask. */
export interface OwnPageProtocol {
  /** Checks the key with Eyeson and keeps it, for a team that is there or a new one. */
  'team.connect': (data: TeamConnection) => { accountId: string; team: string };
  /** Forgets a team's key and all that came by it; without a team, those of all. */
  'team.disconnect': (data?: { accountId?: string }) => void;
  'team.updateMetadata': (data: { accountId: string; marks: TeamMetadata }) => void;
  /** Stores whether links of a team may lead to a host other than Eyeson's own. */
  'team.decideLinkHost': (data: { accountId: string; host: string; isAllowed: boolean }) => void;
  /** Shows one team's rooms and makes new ones there; or shows those of all. */
  'team.choose': (data: { accountId?: string }) => void;
  /** What the host wants in one of their Google accounts. */
  'googleAccount.update': (data: { id: number; wishes: GoogleAccountChanges }) => void;
  /** Marks rooms as deleted; Eyeson hears of it at `deleteAt`, in milliseconds since 1970. */
  'rooms.delete': (data: { roomIds: string[] }) => { deleteAt: number };
  'rooms.restore': (data: { roomIds: string[] }) => void;
  /** Sends the deletions of a team that could still be undone, or of all teams, to Eyeson now. */
  'deletions.finish': (data?: { accountId?: string }) => void;
  /** Records that a room is no duplicate of another: it is not asked about again. */
  'twin.dismiss': (data: { roomId: string }) => void;
  /** Asks Eyeson for all rooms and who is inside, now; or, `ifDue`, for as much of the rooms as is worth it. */
  'rooms.refresh': (data?: { ifDue: true }) => void;
  /** Stops asking for all rooms, where that takes long. */
  'rooms.stopRefresh': () => void;
  /** Looks who is inside, for a page that is open, unless Eyeson has asked for rest. */
  'presence.poll': () => void;
  /** The host's own marks on a room, which Eyeson need not know. */
  'room.updateMetadata': (data: { roomId: string; marks: RoomMetadata }) => void;
  /** The same marks on many rooms. */
  'rooms.updateMetadata': (data: { roomIds: string[]; marks: RoomMetadata }) => void;
  /** Puts pinned rooms into this order. */
  'pins.order': (data: { roomIds: string[] }) => void;
  /** What can be changed of a room, fresh from Eyeson. */
  'room.details': (data: { roomId: string }) => RoomDetails;
  'room.update': (data: { roomId: string; changes: PermalinkChanges }) => void;
  /** Adds a further host; their link is then in the database. */
  'coHost.add': (data: { roomId: string; name: string; id?: string }) => void;
  /** Makes the host one of the room's hosts, if their link to it is not known here. */
  'coHost.addSelf': (data: { roomId: string }) => void;
  'coHost.remove': (data: { token: string }) => void;
  /** Ends the room's meeting for everybody. */
  'meeting.end': (data: { roomId: string }) => void;
  /** Says a line to all who are in the room's running meeting. @returns whether the room hides its chat from guests */
  'meeting.sendMessage': (data: { roomId: string; text: string }) => { isChatHidden: boolean };
  /** Keeps the room's meeting started for that time, in milliseconds since 1970; each start is billed by Eyeson. */
  'door.open': (data: { roomId: string; from: number; until: number }) => void;
  'door.close': (data: { roomId: string }) => void;
  /**
   * Guests are expected in the room then, in milliseconds since 1970, and at that time of every week if so asked. The
   * host is reminded that many minutes before; without a number, as many as the settings say.
   */
  'reminder.add': (data: NewReminder) => void;
  'reminder.remove': (data: { id: string }) => void;
  /** Takes the notification of the room's guests away for a while. */
  'notification.snooze': (data: { roomId: string }) => void;
  /** @returns whether the desktop has shown it */
  'notification.test': () => boolean;
  /** Forgets missed guests. */
  'missed.remove': (data: { ids: string[] }) => void;
  /** Brings missed guests back that were just forgotten. */
  'missed.restore': (data: { guests: MissedGuest[] }) => void;
  /** Carries an import out, or its undoing. */
  'backup.apply': (data: Changeset) => void;
  /** Makes the database anew, with what was kept apart. */
  'storage.rebuild': () => void;
}

/** The one protocol between the parts of the extension: what is sent, and what comes back if all goes well. */
export type Protocol = ContentScriptProtocol & OwnPageProtocol;

export type RequestOf<K extends keyof Protocol> = Parameters<Protocol[K]>;
export type ResponseOf<K extends keyof Protocol> = Result<ReturnType<Protocol[K]>>;

/** Who asks: which page or script, in which tab and frame. */
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number };
}
