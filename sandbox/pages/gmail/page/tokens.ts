import type { Scenario } from './scenario.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function randomLetters(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte % 52]).join('');
}

const styles: Record<Scenario['classes'], (token: string) => string> = {
  plain: (token) => token,
  random: () => randomLetters(5),
  hashed: () => `Ht-${randomLetters(6)}`,
};

/**
 * Creates a function that maps Gmail's class tokens to those of this load. Tokens that are part of a mail
 * (`gmail_…`) stay unchanged.
 */
export function classTokens(classes: Scenario['classes']): (tokens: string) => string {
  const names = new Map<string, string>();
  const nameOf = (token: string): string => {
    const name = names.get(token) ?? (token.startsWith('gmail_') ? token : styles[classes](token));
    names.set(token, name);
    return name;
  };
  return (tokens) => tokens.split(' ').map(nameOf).join(' ');
}
