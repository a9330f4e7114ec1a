import { isFeature, type Feature } from './feature-drop.ts';
import { isLocale, type Locale } from './labels/locales.ts';

const kinds = ['popup', 'draft', 'minimised', 'fullscreen', 'reply', 'forward'] as const;

/** Kind of a compose. A `pop-out` has a browser window of its own, the others are in the mailbox. */
export type Kind = (typeof kinds)[number] | 'pop-out';

/** Behaviour of the page; every field is a query parameter of the same name. */
export interface Scenario {
  locale: Locale;
  /** Class tokens: as captured, random on each load, or `Ht-` and random letters. */
  classes: 'plain' | 'random' | 'hashed';
  /** Composes that are open after loading. */
  open: readonly Kind[];
  /** Content of their bodies, in order: `text`, `signature`, `quote`. */
  body: readonly string[];
  /** Whether composes are in plain-text mode. */
  plain: boolean;
  /** `none`: nothing is focused after a compose has opened. */
  focus: 'usual' | 'none';
  /** Features that are left out, see `feature-drop.ts`. */
  without: ReadonlySet<Feature>;
  /** Delay of the toolbar after the body in milliseconds; `random` is 100 to 2,000. */
  late: number | 'random';
  /** How often the toolbar removes foreign elements. */
  strip: number;
  /** Delay in milliseconds after which the toolbar's row is replaced by a new one. */
  rerender: number | undefined;
  /** `all`: no mousedown in the toolbar's row is propagated. */
  clicks: 'own' | 'all';
  /** Whose history handles undo. */
  undo: 'editor' | 'browser';
  /** Whether the nodes of a closed popup are reused. */
  recycle: boolean;
  /** Number of unrelated nodes. */
  noise: number;
  /** Delay in milliseconds after the last change until a draft gets its id. */
  autosave: number;
  /** No mailbox and no anchors: a page that does not look like Gmail. */
  bare: boolean;
  /** `btop` and `cm`: a window with one compose. */
  view: 'mail' | 'btop' | 'cm';
}

function oneOf<T extends string>(value: string | null, known: readonly T[], otherwise: T): T {
  return known.find((name) => name === value) ?? otherwise;
}

/** Parses a page's query. Unknown values count as missing. */
export function readScenario(query: URLSearchParams): Scenario {
  const number = (name: string, otherwise = 0): number => Number(query.get(name) ?? otherwise);
  const list = (name: string): readonly string[] => query.get(name)?.split(',') ?? [];
  const locale = query.get('locale') ?? 'en';
  return {
    locale: isLocale(locale) ? locale : 'en',
    classes: oneOf(query.get('classes'), ['plain', 'random', 'hashed'], 'plain'),
    open: list('open').flatMap((name) => kinds.filter((kind) => kind === name)),
    body: list('body'),
    plain: query.has('plain'),
    focus: oneOf(query.get('focus'), ['usual', 'none'], 'usual'),
    without: new Set(list('without').filter(isFeature)),
    late: query.get('late') === 'random' ? 'random' : number('late'),
    strip: number('strip'),
    rerender: query.has('rerender') ? number('rerender') : undefined,
    clicks: oneOf(query.get('clicks'), ['own', 'all'], 'own'),
    undo: oneOf(query.get('undo'), ['editor', 'browser'], 'editor'),
    recycle: query.has('recycle'),
    noise: number('noise'),
    autosave: number('autosave', 1000),
    bare: query.has('bare'),
    view: oneOf(query.get('view'), ['mail', 'btop', 'cm'], 'mail'),
  };
}
