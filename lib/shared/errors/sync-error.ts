import type { AppError } from './errors.ts';

/**
 * Why the browser refuses to store something in `storage.sync`. Chromium names the limit that is exceeded
 * (“Resource::kQuotaBytesPerItem quota exceeded” and “This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.” in
 * Chromium 156, “QUOTA_BYTES_PER_ITEM quota exceeded” before), Firefox only says that one is (“storage.sync API call
 * exceeded its quota limitations.”).
 * @param error what `storage.sync.set` rejected with
 * @returns `storage` if it says nothing of a limit
 */
export function syncErrorOf(error: unknown): AppError {
  const message = String(error);
  if (message.includes('MAX_WRITE_OPERATIONS')) return { kind: 'sync-too-often' };
  if (/QUOTA_BYTES_PER_ITEM|kQuotaBytesPerItem/.test(message)) return { kind: 'sync-too-long' };
  return { kind: /quota|MAX_ITEMS/i.test(message) ? 'sync-full' : 'storage' };
}
