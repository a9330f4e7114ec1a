/** Colour scheme. */
export type Theme = 'light' | 'dark';
/** How class names are formed, see `names.ts`. */
export type ClassStyle = 'plain' | 'random' | 'hashed';

/**
 * Behaviour of the page. Everything is off by default. Tests set it by the query of the first URL or by
 * `calendar.configure`.
 */
export interface PageOptions {
  /** Milliseconds until all rows of the full editor are present. */
  late: number;
  /** Milliseconds after which the description discards its first input; 0 for never. */
  drop: number;
  /** Whether the description is collapsed behind a button. */
  collapsed: boolean;
  /** How often foreign nodes among the editor's rows are removed. */
  strip: number;
  /** How often the rows are replaced by new ones. */
  replace: number;
  /** Whether an event is shown in the elements of the previous one. */
  recycle: boolean;
  /** Whose history handles undo in the description. */
  undo: 'editor' | 'browser';
}

/** Settings that are fixed when the page is loaded. */
export interface PageSetup {
  language: string;
  theme: Theme;
  classes: ClassStyle;
  /**
   * Selectors that match nothing on this page: `#xTiIn`, `[jsname="x8hlje"]`, `[role="combobox"]`; `path`
   * keeps the URL unchanged.
   */
  without: ReadonlySet<string>;
}

const oneOf = <T extends string>(value: string | null, allowed: readonly T[]): T =>
  allowed.find((word) => word === value) ?? (allowed[0] as T);

/** Parses `late=800&drop=500&collapsed=1&strip=2&replace=1&recycle=1&undo=browser`. */
export function readOptions(query: URLSearchParams): PageOptions {
  const number = (name: string): number => Number(query.get(name) ?? 0);
  return {
    late: number('late'),
    drop: number('drop'),
    collapsed: query.has('collapsed'),
    strip: number('strip'),
    replace: number('replace'),
    recycle: query.has('recycle'),
    undo: oneOf(query.get('undo'), ['editor', 'browser']),
  };
}

/** Parses `hl=ar&theme=dark&classes=hashed&without=#xNtList&without=path`. */
export function readSetup(query: URLSearchParams): PageSetup {
  return {
    language: oneOf(query.get('hl'), ['en', 'de', 'es', 'fr', 'ja', 'ar']),
    theme: oneOf(query.get('theme'), ['light', 'dark']),
    classes: oneOf(query.get('classes'), ['plain', 'random', 'hashed']),
    without: new Set(query.getAll('without')),
  };
}
