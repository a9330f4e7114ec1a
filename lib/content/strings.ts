import { readMessage } from '../shared/i18n/messages.ts';

const read = () => ({
  name: readMessage('insert.add'),
  updated: readMessage('errors.updated'),
  /** The button's tooltip by `LinkState`. */
  hints: {
    nothing: readMessage('insert.whose'),
    'guest link': readMessage('insert.linked'),
    secret: readMessage('insert.secret'),
  },
});

let cached: ReturnType<typeof read> | undefined;

/**
 * The texts of the injected button. The first call must be at startup: after an update of the extension, the browser no
 * longer gives messages to scripts of the old version.
 */
export const strings = () => (cached ??= read());
