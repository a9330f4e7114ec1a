// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aRoom } from '../../tests/support/samples.ts';
import { toast } from '../state/toast.ts';
import { entryOf } from './entries.ts';
import { csv, exportRooms } from './export-csv.ts';

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

it.each([
  ['en', ',', 'Saved with “,” between the columns.', 'Use “;” instead', ';'],
  ['en-AT', ';', 'Saved with “;” between the columns.', 'Use “,” instead', ','],
])('in %s the columns of the file are parted by “%s”, and the other separator is offered', async (...row) => {
  const [language, separator, said, offered, other] = row;
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) files.push(blob);
    return 'blob:file';
  });
  exportRooms([entryOf(aRoom('Board'))], { presence: new Map(), teams: new Map(), now: 0 });
  expect(toast.value).toMatchObject({ text: said, action: { label: offered } });
  toast.value?.action?.run();
  const texts = await Promise.all(files.map((file) => file.text()));
  expect(texts.map((text) => /"Name"(.)/.exec(text)?.[1])).toEqual([separator, other]);
  expect(toast.value).toMatchObject({ action: { label: `Use “${separator}” instead` } });
});
