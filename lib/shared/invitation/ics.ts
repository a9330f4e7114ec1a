import { type NewEvent, stamp } from './links.ts';

/** SEQUENCE is a signed integer of 32 bits (RFC 5545, section 3.3.8). */
const MAX_SEQUENCE = 2 ** 31;

/** Octets (RFC 5545, section 3.1). */
const MAX_LINE_LENGTH = 75;

/**
 * An event as an iCalendar file (RFC 5545), with the guest link as the place, the address and the conference (RFC 7986).
 * A file of the same room and time has the same UID and a higher SEQUENCE, so that a calendar takes it for a newer version
 * of the event; Thunderbird 153 refuses it instead.
 * @param madeAt when the file is created, in ms since 1970
 */
export function icsFile(event: Required<NewEvent>, madeAt: number): string {
  const link = new URL(event.location);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Permalinks for Eyeson//EN',
    'BEGIN:VEVENT',
    `UID:${uidOf(link, event.start)}`,
    `SEQUENCE:${Math.floor(madeAt / 60_000) % MAX_SEQUENCE}`,
    `DTSTAMP:${stamp(new Date(madeAt))}`,
    `DTSTART:${stamp(event.start)}`,
    `DTEND:${stamp(event.end)}`,
    `SUMMARY:${text(event.title)}`,
    `LOCATION:${text(event.location)}`,
    `DESCRIPTION:${text(event.details)}`,
    `URL:${link.href}`,
    // With a list of features libical and ical.js read one unknown feature.
    `CONFERENCE;VALUE=URI;FEATURE=VIDEO:${link.href}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** The room's public token and the start: what makes two files the same event. */
const uidOf = (link: URL, start: Date) =>
  `${link.search.replace(/[^\w~.-]+/g, '-').replace(/^-/, '')}-${stamp(start)}@${link.host}`;

/** Escapes a text value (RFC 5545, section 3.3.11). Other control characters are not allowed; those that part words become spaces. */
const text = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    .replaceAll(/[\t\v\f\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/\p{Cc}/gu, '');

/** Folds a line into lines of at most 75 octets (RFC 5545, section 3.1), never within a character. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    if (length + octets > MAX_LINE_LENGTH) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}
