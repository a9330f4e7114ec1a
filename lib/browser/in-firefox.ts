/** Whether this build is for Firefox, where notifications have no buttons. */
export const inFirefox = import.meta.env.BROWSER === 'firefox';
