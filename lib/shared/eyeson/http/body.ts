/** In bytes. A page of a hundred permalinks takes a hundredth of it. */
const MAX_BYTES = 20_000_000;

/**
 * Reads the body of a response as text.
 * @returns undefined if it has more than 20 MB; the rest is not received. Rejects as the body does
 */
export async function readBody({ body }: Response): Promise<string | undefined> {
  if (!body) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_BYTES) {
      // The connection may be broken already.
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
