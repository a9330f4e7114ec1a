/** Copies a text to the clipboard, during a user gesture. @returns false if the browser or the page forbids it */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies a text to the clipboard in a page of the extension, with `document.execCommand` if the clipboard API fails.
 * @returns whether it was copied
 */
export const copyText = async (text: string): Promise<boolean> =>
  (await writeClipboard(text)) || copySelection(text);

/** Works where the clipboard API does not, as in a page without focus. */
function copySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
