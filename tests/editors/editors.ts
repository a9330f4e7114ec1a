import packages from './package.json' with { type: 'json' };

type Package = keyof typeof packages.dependencies;

/** An editor of others that a link was put into, as `docs/editors.md` tells of it. */
export interface Editor {
  name: string;
  /** Its module in `pages/`. */
  page: string;
  /** The package whose version counts. */
  package: Package;
  /** Takes no line break. */
  isOneLine?: boolean;
  /** Makes selected words into a link when one is put over them, as when it is pasted. */
  linksSelection?: boolean;
  /** Draws its own text, in which no script can select: a host link is not replaced, but the guest link copied. */
  isDrawn?: boolean;
  /** Does not always tell what is around the cursor, and so gets more spaces than are needed. */
  isSpaced?: boolean;
}

const rows: Record<string, Omit<Editor, 'name'>> = {
  Ace: { page: 'ace', package: 'ace-builds', isDrawn: true },
  CKEditor: { page: 'ckeditor', package: '@ckeditor/ckeditor5-editor-classic' },
  'CodeMirror 5': { page: 'codemirror-5', package: 'codemirror-5', isSpaced: true, isDrawn: true },
  'CodeMirror 6': { page: 'codemirror', package: '@codemirror/view' },
  'Draft.js': { page: 'draft', package: 'draft-js' },
  Lexical: { page: 'lexical', package: 'lexical' },
  Monaco: { page: 'monaco', package: 'monaco-editor', isSpaced: true, isDrawn: true },
  'Preact 10, controlled input': { page: 'preact-10', package: 'preact-10', isOneLine: true },
  'Preact, controlled input': { page: 'preact', package: 'preact', isOneLine: true },
  ProseMirror: { page: 'prosemirror', package: 'prosemirror-view' },
  Quill: { page: 'quill', package: 'quill' },
  'React, controlled input': { page: 'react-input', package: 'react', isOneLine: true },
  'React, controlled textarea': { page: 'react-textarea', package: 'react' },
  RoosterJS: { page: 'roosterjs', package: 'roosterjs' },
  Slate: { page: 'slate', package: 'slate-react' },
  Squire: { page: 'squire', package: 'squire-rte', linksSelection: true },
  TinyMCE: { page: 'tinymce', package: 'tinymce' },
  'TinyMCE, inline': { page: 'tinymce-inline', package: 'tinymce' },
  Tiptap: { page: 'tiptap', package: '@tiptap/core', linksSelection: true },
  Trix: { page: 'trix', package: 'trix' },
};

export const editors: readonly Editor[] = Object.entries(rows).map(([name, row]) => ({ name, ...row }));

/** The version of an editor that the tests install. */
export const versionOf = (editor: Editor): string =>
  packages.dependencies[editor.package].replace(/^npm:.*@/, '');
