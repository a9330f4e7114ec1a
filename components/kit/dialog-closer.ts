import { createContext } from 'preact';

/**
 * Context with the function that closes dialogs without an `onClose` of their own. In a file of its own
 * because the dialog component is loaded lazily.
 */
export const DialogCloser = createContext<() => void>(() => undefined);
