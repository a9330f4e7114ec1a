import type { AppError } from './errors.ts';

/**
 * Why the browser refuses to store something in `storage.sync`. Chromium names the limit that is exceeded
 * (“QUOTA_BYTES_PER_ITEM quota exceeded”, “This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.”, seen in
 * Chromium 156), Firefox only says that one is (“storage.sync API call exceeded its quota limitations.”).
 * @param error what `storage.sync.set` rejected with
 * @returns `storage` if it says nothing of a limit
 */
export function syncErrorOf(error: unknown): AppError {
  const message = String(error);
  if (message.includes('MAX_WRITE_OPERATIONS')) return { kind: 'sync-too-often' };
  if (message.includes('QUOTA_BYTES_PER_ITEM')) return { kind: 'sync-too-long' };
  return { kind: /quota|MAX_ITEMS/i.test(message) ? 'sync-full' : 'storage' };
}
