import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A cell of a spreadsheet, as LibreOffice has read it. */
export interface Cell {
  /** What is shown; lines are joined by `\n`. */
  text: string;
  /** What is calculated; undefined for a plain value. */
  formula?: string;
}

/**
 * Reads a CSV file with LibreOffice (Debian: libreoffice-calc-nogui), which calculates what it takes for a formula.
 * @param folder for its profile and what it writes
 */
export function readInLibreOffice(file: string, folder: string, separator: ',' | ';' | '\t'): Cell[][] {
  const input = join(folder, 'table.csv');
  writeFileSync(input, readFileSync(file));
  // Separator, quotation mark, UTF-8, first row; no languages; formulas are calculated.
  const filter = `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,-1,true`;
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = [profile, '--headless', `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder];
  execFileSync('soffice', [...options, input], { stdio: 'pipe' });
  const sheet = readFileSync(join(folder, 'table.fods'), 'utf8');
  const rows = [...sheet.matchAll(/<table:table-row [^>]*>(.*?)<\/table:table-row>/gs)];
  return rows.map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(readCell),
  );
}

function readCell([, attributes = '', content = '']: RegExpMatchArray): Cell {
  const paragraphs = [...content.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = '']) => text);
  const formula = /table:formula="([^"]*)"/.exec(attributes)?.[1];
  const text = unescapeXml(
    paragraphs
      .join('\n')
      .replaceAll(/<text:s\/>/g, ' ')
      .replaceAll(/<[^>]*>/g, ''),
  );
  return { text, ...(formula !== undefined && { formula: unescapeXml(formula) }) };
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescapeXml = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');

/**
 * Draws an SVG on a ground as a PNG (Debian: librsvg2-bin).
 * @param ground a colour's name
 */
export const drawSvg = (svg: string, png: string, ground: string): void =>
  void execFileSync('rsvg-convert', ['--width', '600', '--background-color', ground, '--output', png, svg]);

/** Scans a picture as a camera does, with zbar (Debian: zbar-tools). @returns what its codes say, a line each */
export const scanCodes = (png: string): string =>
  execFileSync('zbarimg', ['--quiet', '--raw', png], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
