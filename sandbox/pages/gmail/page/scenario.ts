import { isFeature, type Feature } from './feature-drop.ts';
import { isLocale, type Locale } from './labels/locales.ts';

const kinds = ['popup', 'draft', 'minimised', 'fullscreen', 'reply', 'forward'] as const;

/** A compose in the mailbox; `pop-out` has a browser window of its own. */
export type Kind = (typeof kinds)[number] | 'pop-out';

/** How the page is this time; every field is a query parameter of the same name. */
export interface Scenario {
  locale: Locale;
  /** Class tokens: as captured, other ones on each load, or `Ht-` and a hash. */
  classes: 'plain' | 'random' | 'hashed';
  /** Composes that are there when the page has loaded. */
  open: readonly Kind[];
  /** What their bodies hold, in this order: `text`, `signature`, `quote`. */
  body: readonly string[];
  plain: boolean;
  /** `none`: nothing has the focus after a compose has opened. */
  focus: 'usual' | 'none';
  /** Features left out, see `drift.ts`. */
  without: ReadonlySet<Feature>;
  /** The toolbar comes so many ms after the body; `random` is 100 to 2,000. */
  late: number | 'random';
  /** So many times the toolbar throws out what is not the page's. */
  strip: number;
  /** The toolbar's row is replaced by a new one so many ms after it came. */
  rerender: number | undefined;
  /** `all`: no mousedown in the toolbar's row gets to anybody else. */
  clicks: 'own' | 'all';
  /** Whose undo answers Ctrl+Z. */
  undo: 'editor' | 'browser';
  /** A closed popup's nodes serve the next one. */
  recycle: boolean;
  /** So many nodes that concern nobody. */
  noise: number;
  /** A draft gets its id so many ms after the last change. */
  autosave: number;
  /** No mailbox, no anchors: nothing that one could take for Gmail. */
  bare: boolean;
  /** `btop` and `cm`: a window for one compose. */
  view: 'mail' | 'btop' | 'cm';
}

function oneOf<T extends string>(value: string | null, known: readonly T[], otherwise: T): T {
  return known.find((name) => name === value) ?? otherwise;
}

/** Reads a page's query; what is unknown in it counts as left out. */
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
