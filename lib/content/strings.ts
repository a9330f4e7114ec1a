import { readMessage } from '../shared/i18n/messages.ts';

/**
 * The texts of the injected button. They are read when the script starts: after an update of the extension, the browser
 * no longer gives messages to scripts of the old version.
 */
export const strings = {
  add: readMessage('insert.add'),
  whose: readMessage('insert.whose'),
  updated: readMessage('errors.updated'),
};
