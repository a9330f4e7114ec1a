/**
 * A field's text, followed by the addresses of its anchor elements.
 * @param excluded selector of the parts that are left out
 */
export function contentOf(field: HTMLElement, excluded?: string): string {
  if (field instanceof HTMLInputElement) return field.value;
  const parts = excluded ? [...field.querySelectorAll(excluded)] : [];
  const text = parts.reduce((text, { textContent }) => text.replace(textContent, ' '), field.textContent);
  const links = [...field.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return [text, ...links.filter((link) => !excluded || !link.closest(excluded)).map(({ href }) => href)].join(
    ' ',
  );
}
