import { readMessage } from '../shared/i18n/messages.ts';

const keys = ['add', 'whose', 'link', 'secret', 'start', 'join', 'copy', 'remove'] as const;

type Strings = Record<(typeof keys)[number] | 'updated', string>;

const read = () =>
  ({
    ...Object.fromEntries(keys.map((key) => [key, readMessage(`insert.${key}`)])),
    updated: readMessage('errors.updated'),
  }) as Strings;

let cached: Strings | undefined;

/**
 * The texts of the injected button. The first call must be at startup: after an update of the extension, the browser no
 * longer gives messages to scripts of the old version.
 */
export const strings = () => (cached ??= read());
