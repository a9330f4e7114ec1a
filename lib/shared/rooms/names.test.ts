import { expect, it } from 'vitest';
import { cleanName } from './names.ts';

it.each([
  ['trims', '  Weekly sync ', 'Weekly sync'],
  ['makes one line of several', 'Weekly\r\nsync\tnow', 'Weekly sync now'],
  ['drops control characters', 'A\u0000B\u007f', 'A B'],
  ['leaves markup alone', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['leaves emoji and right-to-left text alone', '👩‍👩‍👧 פגישה', '👩‍👩‍👧 פגישה'],
  ['leaves length alone', 'x'.repeat(10_000), 'x'.repeat(10_000)],
])('%s', (_, text, name) => {
  expect(cleanName(text)).toBe(name);
});
