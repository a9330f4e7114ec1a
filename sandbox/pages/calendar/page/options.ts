export type Theme = 'light' | 'dark';
export type ClassStyle = 'plain' | 'random' | 'hashed';

/** How the look-alike behaves. Everything is off by default; tests set it by the first URL's query or `calendar.configure`. */
export interface PageOptions {
  /** Milliseconds until the last field of the full editor is there. */
  late: number;
  /** Milliseconds after which the description forgets the first text it was given. */
  drop: number;
  /** The description shows an opener first. */
  collapsed: boolean;
  /** How often what others put among the editor's rows is taken out again. */
  strip: number;
  /** How often the rows are thrown away and made anew. */
  replace: number;
  /** The next event is shown in the DOM of the last one. */
  recycle: boolean;
  /** Whose history Ctrl+Z in the description goes back in. */
  undo: 'editor' | 'browser';
}

/** What cannot change once the page stands. */
export interface PageSetup {
  language: string;
  theme: Theme;
  classes: ClassStyle;
  /** Ways to find things that this page lacks: `#xTiIn`, `[jsname="x8hlje"]`, `[role="combobox"]`; `path` for the URL's. */
  without: ReadonlySet<string>;
}

const oneOf = <T extends string>(value: string | null, allowed: readonly T[]): T =>
  allowed.find((word) => word === value) ?? (allowed[0] as T);

/** Reads `late=800&drop=500&collapsed=1&strip=2&replace=1&recycle=1&undo=browser`. */
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

/** Reads `hl=ar&theme=dark&classes=hashed&without=#xNtList&without=path`. */
export function readSetup(query: URLSearchParams): PageSetup {
  return {
    language: oneOf(query.get('hl'), ['en', 'de', 'es', 'ja', 'ar']),
    theme: oneOf(query.get('theme'), ['light', 'dark']),
    classes: oneOf(query.get('classes'), ['plain', 'random', 'hashed']),
    without: new Set(query.getAll('without')),
  };
}
