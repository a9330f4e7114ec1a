/** Firefox throws on a notification's `buttons` and `requireInteraction`. */
export const canHaveButtons = !import.meta.env.FIREFOX;
