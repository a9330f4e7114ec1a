import { cleanName } from '../../lib/shared/i18n/name.ts';

/** File systems take 255 bytes; browsers add a number to a name that is taken. */
const MAX_NAME_BYTES = 200;

/** Characters that a file system refuses or gives a meaning to. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

const segmenter = new Intl.Segmenter();

/**
 * Makes a name of a file from somebody's text: its beginning, cut between characters.
 * @param extension without the dot
 */
export function fileName(text: string, extension: string): string {
  const clean = cleanName(text.replaceAll(FORBIDDEN, ' '));
  let [name, bytes] = ['', 0];
  for (const { segment } of segmenter.segment(clean)) {
    bytes += new TextEncoder().encode(segment).length;
    if (bytes > MAX_NAME_BYTES) break;
    name += segment;
  }
  // A dot at the start hides a file, and Windows drops dots and spaces at the end.
  return `${name.replace(/^[.\s]+|[.\s]+$/g, '') || 'Eyeson'}.${extension}`;
}

/** Saves content as a file, like a click on a download link. @param name see {@link fileName} */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser starts to read the blob only after the current task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
