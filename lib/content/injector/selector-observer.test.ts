import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TAG } from './isolated-element.ts';
import { SEEN_ANIMATION } from './inject-buttons.ts';

it.each(['gmail', 'google-calendar'])(
  'the style sheet for %s starts the animation that is listened for',
  (site) => {
    const css = readFileSync(`lib/content/${site}/selector-observer.css`, 'utf8');
    expect(css).toContain(`@keyframes ${SEEN_ANIMATION} {`);
    expect(css).toContain(`animation: ${SEEN_ANIMATION} 1ms`);
    expect(css).toContain(`${TAG}[look='corner'] ~ ${TAG}[look='corner']`);
  },
);
