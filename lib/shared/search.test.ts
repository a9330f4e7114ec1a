import { describe, expect, it } from 'vitest';
import { fold, createMatcher } from './search.ts';

describe('searching rooms by name', () => {
  it.each([
    ['sync', 'Weekly Sync', true],
    ['SYNC', 'weekly sync', true],
    ['reunion', 'Réunion d’équipe', true],
    ['müller', 'Steuerberatung Dr. Mu\u0308ller', true],
    ['sync weekly', 'Weekly sync', true],
    ['  sync  ', 'Weekly sync', true],
    ['weekly board', 'Weekly sync', false],
    ['.*', 'Weekly sync', false],
    ['اجتماع', 'اجتماع الفريق', true],
    ['🎉', 'Party 🎉', true],
    ['', 'Weekly sync', true],
    ['wien  ', 'Besprechung in Wien', true],
    ['المساعدة', 'مكتب المساعدة', true],
  ])('“%s” in “%s”: %s', (query, name, found) => {
    expect(createMatcher(query)(fold(name))).toBe(found);
  });
});
