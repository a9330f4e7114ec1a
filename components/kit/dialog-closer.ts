import { createContext } from 'preact';

/** What closes the dialogs inside it that name nothing of their own. Apart from the dialog itself, which comes late. */
export const DialogCloser = createContext<() => void>(() => undefined);
