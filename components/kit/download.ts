const LONGEST = 100;

/** Saves something as a file, as a click on a download link does. Characters that file systems refuse are left out of the name. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').slice(-LONGEST);
  link.click();
  // The browser begins to read the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
