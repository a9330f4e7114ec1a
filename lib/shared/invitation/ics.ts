import { type NewEvent, stamp } from './links.ts';

/** Octets (RFC 5545, section 3.1). */
const MAX_LINE_LENGTH = 75;

/**
 * An event as an iCalendar file (RFC 5545).
 * @param uid globally unique and constant for the same event: a calendar that has the event updates it
 * @param madeAt when the file is created, in ms since 1970
 */
export function icsFile(event: Required<NewEvent>, uid: string, madeAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Permalinks for Eyeson//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(new Date(madeAt))}`,
    `DTSTART:${stamp(event.start)}`,
    `DTEND:${stamp(event.end)}`,
    `SUMMARY:${text(event.title)}`,
    `LOCATION:${text(event.location)}`,
    `DESCRIPTION:${text(event.details)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Escapes a text value (RFC 5545, section 3.3.11). Other control characters are not allowed and are removed. */
const text = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
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
