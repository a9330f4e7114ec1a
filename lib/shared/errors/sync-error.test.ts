import { expect, it } from 'vitest';
import { explain } from './explain.ts';
import { syncErrorOf } from './sync-error.ts';

it.each([
  ['Resource::kQuotaBytesPerItem quota exceeded', 'This is too long for your browser’s sync storage.'],
  ['Resource::kQuotaBytes quota exceeded', 'Your browser’s sync storage is full.'],
  ['Resource::kMaxItems quota exceeded', 'Your browser’s sync storage is full.'],
  ['QUOTA_BYTES_PER_ITEM quota exceeded', 'This is too long for your browser’s sync storage.'],
  ['QUOTA_BYTES quota exceeded', 'Your browser’s sync storage is full.'],
  ['MAX_ITEMS quota exceeded', 'Your browser’s sync storage is full.'],
  ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'Your browser limits how often'],
  ['This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.', 'Your browser limits how often'],
  [
    'QuotaExceededError: storage.sync API call exceeded its quota limitations.',
    'Your browser’s sync storage is full.',
  ],
  ['IO error: No space left on device', 'Your browser can’t save data. Free up disk space'],
])('“%s” is said as “%s”', (message, sentence) => {
  expect(explain(syncErrorOf(new Error(message)))).toContain(sentence);
});
