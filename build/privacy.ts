/** Kinds of data that leave the browser, by Firefox's names, each with the name that Chrome's and Edge's stores have. */
export const dataTypes = {
  authenticationInfo: 'Authentication information',
  personallyIdentifyingInfo: 'Personally identifiable information',
  personalCommunications: 'Personal communications',
  websiteContent: 'Website content',
} as const;

export type DataType = keyof typeof dataTypes;

/** One row of _What is kept_ in `PRIVACY.md`, with the names under which it is kept. */
export interface Kept {
  what: string;
  where: string;
  until: string;
  /** Tables of the database `permalinks`. */
  tables?: string[];
  /** Tables of the database `permalinks-vault`. */
  mirrorTables?: string[];
  /** Keys of `storage.sync`, `storage.local`, `storage.session` and `localStorage`. */
  sync?: RegExp;
  local?: RegExp;
  session?: RegExp;
  pages?: RegExp;
  /** Whether nothing of it is left after _Disconnect_. */
  endsWithTeam?: true;
}

/** One row of _What is sent_ in `PRIVACY.md`. */
export interface Sent {
  what: string;
  to: string;
  when: string;
  /** Where connections go. */
  hosts: string[];
  /** What stores call it; nothing where a page is opened that the host has chosen, with what it needs in its address. */
  types: DataType[];
}

const DATABASE = 'IndexedDB of the extension, on this computer';
const SAME = 'the same';
const DISCONNECT = 'you press _Disconnect_, or remove the extension';

/**
 * What is kept. `PRIVACY.md` has the same rows; what the extension stores in a run through all of it is compared with them.
 */
export const kept: Kept[] = [
  {
    what: 'your team’s API key, your name in meetings',
    where: DATABASE,
    until: DISCONNECT,
    tables: ['accounts'],
    endsWithTeam: true,
  },
  {
    what: 'rooms: names, guest links, host links, when you last used them, your notes, colours and pins; co-hosts with their links; reminders, with the titles of events; when guests are let in early',
    where: SAME,
    until: 'the same, or the room is deleted',
    tables: ['rooms', 'coHosts', 'plans', 'doors'],
    endsWithTeam: true,
  },
  {
    what: 'a copy of keys, host links, notes, colours, pins, co-hosts and reminders, for the case that the first database breaks',
    where: 'a second IndexedDB of the extension',
    until: SAME,
    mirrorTables: ['kept'],
    endsWithTeam: true,
  },
  {
    what: 'an index of the rooms for the popup: names, notes, colours, pins, when they were last used, no links',
    where: DATABASE,
    until: SAME,
    tables: ['roomIndex'],
    endsWithTeam: true,
  },
  {
    what: 'which rooms have changed since that index, by their ids',
    where: SAME,
    until:
      'the next such index; after a disconnect a number without an id stays until you remove the extension',
    tables: ['roomChanges'],
  },
  {
    what: 'notes, links and reminders of rooms that Eyeson no longer lists, in case they come back',
    where: SAME,
    until: '30 days, or you disconnect',
    tables: ['vanished'],
    endsWithTeam: true,
  },
  {
    what: 'what Eyeson was asked for and has not confirmed: rooms, changes and co-hosts, deletions, imports; rooms that may be there twice',
    where: SAME,
    until: 'it is done, or you disconnect',
    tables: ['creations', 'changes', 'additions', 'gone', 'refusals', 'leftovers', 'twins'],
    endsWithTeam: true,
  },
  {
    what: 'the number, and in Calendar the address, of Google accounts whose Gmail or Calendar you have opened, and what you want there; the team that you look at',
    where: SAME,
    until: 'you disconnect',
    tables: ['googleAccounts', 'choices'],
    endsWithTeam: true,
  },
  {
    what: 'who is in running meetings, who waits, and of whom you were told',
    where: SAME,
    until: 'the meeting ends, or you disconnect',
    tables: ['presence', 'visits'],
    endsWithTeam: true,
  },
  {
    what: 'missed guests: name, room, when',
    where: SAME,
    until: '30 days, or you clear them, or disconnect',
    tables: ['missed'],
    endsWithTeam: true,
  },
  {
    what: 'when Eyeson was last reached, and what was wrong',
    where: SAME,
    until: 'you disconnect',
    tables: ['status'],
    endsWithTeam: true,
  },
  {
    what: 'the rooms and missed guests that the popup showed last, without keys and host links, for its first moment',
    where: 'local storage of the extension’s own pages',
    until: DISCONNECT,
    pages: /^last-seen$/,
    endsWithTeam: true,
  },
  {
    what: 'which first steps you have taken or hidden, and that the browser was asked to keep the data',
    where: SAME,
    until: 'you remove the extension',
    pages: /^(first-steps|persistence-requested)$/,
  },
  {
    what: 'settings: your name, switches, presets, names of rooms, invitation texts, messages to guests, the calendar chosen last, quiet hours and pauses',
    where: 'the browser’s synchronised storage, if you use it',
    until: 'you reset them, or remove the extension',
    sync: /^(hostName|roomName|newRooms|preset .*|template .*|templates|templateLanguage|gmail|calendar|notifications|sound|laterMinutes|secondButton|remindBefore|quietHours|muteUntil|tellTexts|webCalendar)$/,
  },
  {
    what: 'when a button was last placed in Gmail or Calendar, and how',
    where: 'the extension’s local storage; no page content',
    until: 'the next time',
    local: /^placed:(gmail|google-calendar)$/,
  },
  {
    what: 'the last problems, without keys, links and tokens, for _Copy diagnostics_; in which tabs rooms were made and meetings started within the last minute; how far the list of rooms is read, and when Eyeson was last asked',
    where: 'the browser’s session storage',
    until: 'the browser is closed',
    session: /^(problems|acts|begun|idleUntil|lookedAt|fieldMenu|notificationNotShown|sync\/.*)$/,
  },
];

const EYESON = 'api.eyeson.team';

/** What is sent. `PRIVACY.md` has the same rows; stores are told its types, and the hosts of a run are compared with it. */
export const sent: Sent[] = [
  {
    what: 'your API key',
    to: 'Eyeson (`api.eyeson.team`), encrypted',
    when: 'once a minute, to look which meetings run, and with all that follows',
    hosts: [EYESON],
    types: ['authenticationInfo'],
  },
  {
    what: 'your name and co-hosts’ names, each with an id that is random or your own',
    to: SAME,
    when: 'you make or change a room, or add a co-host',
    hosts: [EYESON],
    types: ['personallyIdentifyingInfo'],
  },
  {
    what: 'the names and options of rooms; the subject of a mail or the title of an event, if you make a room from it',
    to: SAME,
    when: 'you make, change or delete rooms',
    hosts: [EYESON],
    types: ['websiteContent'],
  },
  {
    what: 'a line of chat',
    to: 'Eyeson, into the meeting',
    when: 'you press _Message guests_',
    hosts: [EYESON],
    types: ['personalCommunications'],
  },
  {
    what: 'the host link or the guest link',
    to: 'Eyeson (`app.eyeson.team`, or a host of your team’s that you have confirmed), as the address of a tab',
    when: 'you start, join or open a meeting',
    hosts: ['app.eyeson.team'],
    types: [],
  },
  {
    what: 'the guest link and the room’s name',
    to: 'into the mail, the event or the field that you put it into',
    when: 'on your click, and only then',
    hosts: ['mail.google.com', 'calendar.google.com'],
    types: [],
  },
  {
    what: 'an invitation, with the guest link and the room’s name',
    to: 'WhatsApp (`wa.me`), your mail program, or what you choose in your system’s share sheet',
    when: 'you choose it in _Share…_',
    hosts: ['wa.me'],
    types: [],
  },
  {
    what: 'an event: title, time, the invitation and the guest link',
    to: 'Google, Outlook or Yahoo, as the address of a tab',
    when: 'you choose it in _New calendar event…_',
    hosts: ['calendar.google.com', 'outlook.office.com', 'outlook.live.com', 'calendar.yahoo.com'],
    types: [],
  },
  {
    what: 'nothing but the visit',
    to: 'Eyeson (`developers.eyeson.team`)',
    when: 'you follow the link to its dashboard, to get an API key',
    hosts: ['developers.eyeson.team'],
    types: [],
  },
];

/** The kinds of data that leave the browser, in the order of {@link dataTypes}. */
export const sentTypes: DataType[] = Object.keys(dataTypes)
  .filter((type): type is DataType => type in dataTypes)
  .filter((type) => sent.some(({ types }) => types.includes(type)));
