import { i18n } from '#i18n';

/** How a notification says who waits: the first by name, the others by number. At least one name. */
export function waitingTitle(names: string[]): string {
  const first = names[0] || i18n.t('alerts.someone');
  const others = names.length - 1;
  if (others === 0) return i18n.t('alerts.guestWaiting', [first]);
  return i18n.t('alerts.guestAndOthers', others, [String(others), first]);
}
