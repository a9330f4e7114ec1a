/**
 * The calendars on the web that open a prefilled event, not saved until the host saves it there, in the order in which they
 * are offered.
 */
export const webCalendars = ['google', 'outlook-work', 'outlook-personal', 'yahoo'] as const;

export type WebCalendar = (typeof webCalendars)[number];
