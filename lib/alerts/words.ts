import { i18n } from '#i18n';

/** How a notification says who waits: by name while one does, by number else. */
export const waitingTitle = (names: string[]): string =>
  names.length === 1
    ? i18n.t('alerts.guestWaiting', [names[0] || i18n.t('alerts.someone')])
    : i18n.t('alerts.guestsWaiting', names.length);
