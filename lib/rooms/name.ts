/** Text as a room's name: one line, no control characters, no white space around it. All else is the host's choice. */
export const cleanName = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
