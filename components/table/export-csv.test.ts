import { expect, it } from 'vitest';
import { csv } from './export-csv.ts';

it.each([
  ['Board', '"Board"'],
  ['a, "b"\nc', '"a, ""b""\nc"'],
  ['=SUM(A1)', '"\'=SUM(A1)"'],
  ['+1', '"+1"'],
  ['-1', '"-1"'],
  ['-5 Grad', '"-5 Grad"'],
  ['- Notes', '"- Notes"'],
  ['@home', '"@home"'],
  ['+49 30 1234', '"+49 30 1234"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['-A1', '"\'-A1"'],
  ['+ $B$2', '"\'+ $B$2"'],
  ['-1+2', '"\'-1+2"'],
  ["-cmd|' /C calc'!A0", "\"'-cmd|' /C calc'!A0\""],
  ['\t=1', '"\t\'=1"'],
  ['x,=HYPERLINK("a")', '"x,\'=HYPERLINK(""a"")"'],
  ['x; =1', '"x; \'=1"'],
  ['x\t+A1', '"x\t\'+A1"'],
  ['x, -5 Grad', '"x, -5 Grad"'],
  ['\r\n=1', '"\r\n\'=1"'],
  ['＝1', '"\'＝1"'],
  ['1-1', '"1-1"'],
])('“%s” stands in the file as %s', (cell, quoted) => {
  expect(csv([[cell, 'x']], ';')).toBe(`\uFEFF${quoted};"x"\r\n`);
});
