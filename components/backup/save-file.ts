/** Hands a text to the browser as a file to be downloaded. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.click();
  // The download has begun only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
