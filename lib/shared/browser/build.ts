/** Whether this build is for Firefox. */
export const inFirefox = import.meta.env.BROWSER === 'firefox';
