/** Attributes by name; undefined is skipped. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Removes the attribute `drop` from every element whose attribute `where[0]` starts with `where[1]`. */
interface Rule {
  where: readonly [attribute: string, start: string];
  drop: string;
}

interface ClassRule {
  /** Class tokens that are removed. */
  tokens: readonly string[];
}

/**
 * Features that identify the parts of Gmail. Each can be left out (`?without=send-jslog,attach`), as in a
 * later version of Gmail. `g-editable` and `cell` have no rule: the former is set by the editor, the latter
 * is a tag name; both are handled where they are created.
 */
export const featureRules = {
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

/** Name of a feature. */
export type Feature = keyof typeof featureRules;

/** Whether a string is the name of a feature. */
export function isFeature(value: string): value is Feature {
  return Object.hasOwn(featureRules, value);
}

function applyRule(rule: Rule | ClassRule, attributes: Attributes): Attributes {
  if ('tokens' in rule) {
    const kept = attributes['class']?.split(' ').filter((token) => !rule.tokens.includes(token));
    return kept ? { ...attributes, class: kept.join(' ') } : attributes;
  }
  const [name, start] = rule.where;
  return attributes[name]?.startsWith(start) ? { ...attributes, [rule.drop]: undefined } : attributes;
}

/** Attributes of an element on a page that lacks the features in `without`. */
export function dropFeatures(attributes: Attributes, without: ReadonlySet<Feature>): Attributes {
  // `send-jslog` is applied last, because the rule for the role of Send depends on it.
  const rules = [...without].toSorted((a, b) => Number(a === 'send-jslog') - Number(b === 'send-jslog'));
  return rules.reduce((kept, feature) => {
    const rule = featureRules[feature];
    return rule ? applyRule(rule, kept) : kept;
  }, attributes);
}
