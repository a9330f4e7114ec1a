import { browser } from './extension.ts';

/** Whether a message comes from a page of this extension: a content script speaks from the address of its web page. */
export const isOwnPage = ({ id, url }: { id?: string | undefined; url?: string | undefined }): boolean =>
  id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));
