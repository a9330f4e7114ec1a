const MAX_NAME_LENGTH = 100;

/**
 * Saves content as a file, like a click on a download link.
 * @param name file name with extension; characters that file systems reject become spaces, and only the
 * last 100 characters are kept
 */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').slice(-MAX_NAME_LENGTH);
  link.click();
  // The browser starts to read the blob only after the current task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
