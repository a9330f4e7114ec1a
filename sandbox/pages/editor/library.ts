import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'vite';
import { closureFiles, closureRoot, type ClosureFile } from './dependencies.ts';

/** Closure namespaces that `page/editor.ts` uses. */
const entries = [
  'goog.editor.ContentEditableField',
  'goog.editor.plugins.BasicTextFormatter',
  'goog.editor.plugins.EnterHandler',
  'goog.editor.plugins.ListTabHandler',
  'goog.editor.plugins.RemoveFormatting',
  'goog.editor.plugins.SpacesTabHandler',
  'goog.editor.plugins.UndoRedo',
  'goog.html.legacyconversions',
];

async function scriptOf({ path, isModule }: ClosureFile): Promise<string> {
  const source = await readFile(path, 'utf8');
  return isModule ? `goog.loadModule(function(exports) {${source}\nreturn exports;});` : source;
}

async function concatenate(): Promise<string> {
  const base = await readFile(join(closureRoot, 'base.js'), 'utf8');
  const files = await closureFiles(entries);
  const source = [base, ...(await Promise.all(files.map(scriptOf)))].join('\n');
  // Comments are half of the source, and every page would parse them again.
  const { code } = await minify('library.js', source, { compress: false, mangle: false });
  return code;
}

let library: Promise<string> | undefined;

/**
 * Closure's editor as a classic script that defines the global `goog`. Built from the npm package once per
 * process.
 */
export function editorLibrary(): Promise<string> {
  library ??= concatenate();
  return library;
}
