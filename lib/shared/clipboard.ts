/** Puts text on the clipboard, in the click. @returns false where the browser or the page forbids it */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts text on the clipboard, in a page of ours: by the older way too. @returns whether it is there now */
export const copyText = async (text: string): Promise<boolean> =>
  (await writeClipboard(text)) || copySelection(text);

/** The older way, for where the newer one is refused, as in a page without focus. */
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
