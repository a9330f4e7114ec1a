const LONGEST = 100;

/** Saves something as a file, as a click on a download link does. Characters that file systems refuse are left out of the name. */
export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').slice(-LONGEST);
  link.click();
  URL.revokeObjectURL(url);
}
