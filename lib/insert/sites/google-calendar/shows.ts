const bare = (text: string): string => text.replaceAll(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase();

/**
 * Whether a field of the page shows this moment in one of these formats, in the page's language.
 * @param part selector of the field, or of what is around it
 */
export function shows(part: string, moment: Date, formats: Intl.DateTimeFormatOptions[]): boolean {
  const field = document.querySelector<HTMLInputElement>(`${part} input, input${part}`);
  const shown = field && bare(field.value);
  const language = document.documentElement.lang || navigator.language;
  return formats.some((format) => bare(new Intl.DateTimeFormat(language, format).format(moment)) === shown);
}
