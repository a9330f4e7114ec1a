import { expect, it } from 'vitest';
import { closureFiles } from './dependencies.ts';
import { editorLibrary } from './library.ts';

it('every file comes once and after all that it requires', async () => {
  const files = await closureFiles(['goog.editor.ContentEditableField']);
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.at(-1)).toMatch(/contenteditablefield\.js$/);
  expect(paths.findIndex((path) => path.endsWith('editor/field.js'))).toBeGreaterThan(
    paths.findIndex((path) => path.endsWith('events/eventtarget.js')),
  );
});

it('an unknown namespace is refused by name', async () => {
  await expect(closureFiles(['goog.editor.Nothing'])).rejects.toThrow('goog.editor.Nothing');
});

it('the library is one script with a scope for each module', async () => {
  const script = await editorLibrary();
  expect(script).toMatch(/goog\.editor\.ContentEditableField ?= ?function/);
  expect(script.match(/goog\.loadModule\(function\(exports\) ?\{/g)?.length).toBeGreaterThan(10);
});
