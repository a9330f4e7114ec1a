import { basename } from 'node:path';
import { parseSync } from 'vite';
import { read } from './sources.ts';

type Syntax = Record<string, unknown> & { type: string };

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Where a node of the syntax tree gives names to something of ours: not where it uses what others have named. */
const NAMING: Record<string, string[]> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  TSFunctionType: ['params'],
  TSMethodSignature: ['key', 'params'],
  CatchClause: ['param'],
  ClassDeclaration: ['id'],
  MethodDefinition: ['key'],
  PropertyDefinition: ['key'],
  TSInterfaceDeclaration: ['id'],
  TSTypeAliasDeclaration: ['id'],
  TSTypeParameter: ['name'],
  TSPropertySignature: ['key'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
};

/** The names in a pattern: of `{ a: b, c = d, ...e }`, those are b, c and e. */
function namesIn(pattern: unknown): string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(namesIn);
  if (!isSyntax(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern.name)];
    case 'ObjectPattern':
      return namesIn(pattern.properties);
    case 'ArrayPattern':
      return namesIn(pattern.elements);
    case 'Property':
      return namesIn(pattern.value);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'TSParameterProperty':
      return namesIn(pattern.parameter);
    default:
      return [];
  }
}

function declaredIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(declaredIn);
  if (!isSyntax(node)) return [];
  const own = (NAMING[node.type] ?? []).flatMap((part) => namesIn(node[part]));
  return [...own, ...Object.values(node).flatMap(declaredIn)];
}

/** What a file names and what it says: the identifiers that it declares, its own name, and its comments. */
export function wordingOf(file: string): { names: string[]; comments: string } {
  const { program, comments } = parseSync(file, read(file));
  return {
    names: [basename(file).replace(/\..*/, ''), ...new Set(declaredIn(program.body))],
    comments: comments.map(({ value }) => value.replaceAll(/`[^`]*`/g, '')).join('\n'),
  };
}

/** The words of a name, in small letters: `isHTTPReady`, `is-http-ready` and `IS_HTTP_READY` have the same. */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
