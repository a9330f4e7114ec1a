import { expect, it } from 'vitest';
import { csv } from './export-csv.ts';

it.each([
  ['Board', '"Board"'],
  ['a, "b"\nc', '"a, ""b""\nc"'],
  ['=SUM(A1)', '"\'=SUM(A1)"'],
  ['+1', '"\'+1"'],
  ['-1', '"\'-1"'],
  ['@x', '"\'@x"'],
  ['\t=1', '"\'\t=1"'],
  ['＝1', '"\'＝1"'],
  ['1-1', '"1-1"'],
])('“%s” stands in the file as %s', (cell, quoted) => {
  expect(csv([[cell, 'x']], ';')).toBe(`\uFEFF${quoted};"x"\r\n`);
});
