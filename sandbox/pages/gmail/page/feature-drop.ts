export type Attributes = Readonly<Record<string, string | undefined>>;

/** `drop` goes from every element whose attribute `where[0]` starts with `where[1]`; from a class, only the tokens in `where[1]`. */
interface Rule {
  where: readonly [attribute: string, start: string];
  drop: string;
}

interface ClassRule {
  tokens: readonly string[];
}

/**
 * Every feature by which Gmail's parts are known, each can be left out (`?without=send-jslog,attach`), as a later Gmail might.
 * `g-editable` is set by the editor, and `cell` is a tag name: those two are seen to where they are made.
 */
export const documented = {
  'g-editable': undefined,
  cell: undefined,
  composeid: { where: ['name', 'composeid'], drop: 'name' },
  draft: { where: ['name', 'draft'], drop: 'name' },
  subjectbox: { where: ['name', 'subjectbox'], drop: 'name' },
  'send-jslog': { where: ['jslog', '32601;'], drop: 'jslog' },
  'send-role': { where: ['jslog', '32601;'], drop: 'role' },
  'send-class': { tokens: ['IZ', 'Up'] },
  attach: { where: ['command', 'Files'], drop: 'command' },
  dialog: { where: ['role', 'dialog'], drop: 'role' },
  popups: { tokens: ['dw', 'no'] },
  fullscreen: { tokens: ['aSs', 'aSt'] },
  inline: { tokens: ['ip', 'adB', 'M9'] },
  popout: { tokens: ['xE', 'xp'] },
  'gh-cm': { where: ['gh', 'cm'], drop: 'gh' },
  'gh-tl': { where: ['gh', 'tl'], drop: 'gh' },
} as const satisfies Record<string, Rule | ClassRule | undefined>;

export type Feature = keyof typeof documented;

export function isFeature(value: string): value is Feature {
  return Object.hasOwn(documented, value);
}

function dropped(rule: Rule | ClassRule, attributes: Attributes): Attributes {
  if ('tokens' in rule) {
    const kept = attributes['class']?.split(' ').filter((token) => !rule.tokens.includes(token));
    return kept ? { ...attributes, class: kept.join(' ') } : attributes;
  }
  const [name, start] = rule.where;
  return attributes[name]?.startsWith(start) ? { ...attributes, [rule.drop]: undefined } : attributes;
}

/** An element's attributes as they are on a page that lacks the features in `without`. */
export function drift(attributes: Attributes, without: ReadonlySet<Feature>): Attributes {
  // The role of Send is told by its jslog: that one is dropped last.
  const rules = [...without].toSorted((a, b) => Number(a === 'send-jslog') - Number(b === 'send-jslog'));
  return rules.reduce((kept, feature) => {
    const rule = documented[feature];
    return rule ? dropped(rule, kept) : kept;
  }, attributes);
}
