import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { roomFields } from '../../lib/shared/database/room-fields.ts';
import type { Room } from '../../lib/shared/database/tables.ts';
import type { ErrorKind } from '../../lib/shared/errors/errors.ts';
import { languageCodes } from '../../lib/shared/i18n/languages.ts';
import type { requests } from '../../lib/background/messages/requests.ts';
import type { Protocol } from '../../lib/shared/messaging/protocol.ts';
import { sites } from '../../lib/shared/sites.ts';

/** Whether a list that lacks one row, or has one row of another shape, would be accepted where the list is. */
type Accepts<List, Other> = Other extends List ? true : false;
type Without<List, Row extends keyof List> = Omit<List, Row>;

/** What the compiler asks of each list; the assertions fail in `tsc`, the run only shows that they were looked at. */
describe('a row that is forgotten does not compile', () => {
  it('in the fields of a room', () => {
    type Rows = Record<keyof Room, { source: string; mirror: boolean; backup: string }>;
    expectTypeOf<Accepts<Rows, typeof roomFields>>().toEqualTypeOf<true>();
    expectTypeOf<Accepts<Rows, Without<typeof roomFields, 'note'>>>().toEqualTypeOf<false>();
  });

  it('of a room’s field in what it says about the mirror and the backup', () => {
    type Row = { source: string; mirror: boolean; backup: string };
    expectTypeOf<Accepts<Row, (typeof roomFields)['note']>>().toEqualTypeOf<true>();
    expectTypeOf<Accepts<Row, Without<(typeof roomFields)['note'], 'mirror'>>>().toEqualTypeOf<false>();
    expectTypeOf<Accepts<Row, Without<(typeof roomFields)['note'], 'backup'>>>().toEqualTypeOf<false>();
  });

  it('in the schemas of messages', () => {
    expectTypeOf<keyof typeof requests>().toEqualTypeOf<keyof Protocol>();
    expectTypeOf<Accepts<typeof requests, Without<typeof requests, 'room.create'>>>().toEqualTypeOf<false>();
  });

  it('in the kinds of errors', () => {
    type Traits = Record<ErrorKind, object>;
    expectTypeOf<Accepts<Traits, Without<Traits, 'offline'>>>().toEqualTypeOf<false>();
  });
});

describe.each(sites.map((site) => [site.name, site] as const))('the site %s', (name, { pages, picker }) => {
  it('has a folder of its own in lib/content', () => {
    expect(existsSync(`lib/content/${name}/adapter.ts`)).toBe(true);
  });

  it('has one content script, for its pages and no others', () => {
    const scripts = globSync('entrypoints/*.content.ts').map((file) => readFileSync(file, 'utf8'));
    expect(scripts.filter((script) => script.includes(`matches: ['${pages}']`))).toHaveLength(1);
    expect(scripts).toHaveLength(sites.length);
  });

  it('has a picker of its own, with its adapter', () => {
    const entrypoint = readFileSync(`entrypoints${picker.replace(/js$/, 'ts')}`, 'utf8');
    expect(entrypoint).toContain(`lib/content/${name}/adapter.ts`);
  });
});

it('each language has its file in locales, and each file its language', () => {
  const files = globSync('locales/*.yml').map((file) => file.replace(/^.*[/\\]|\.yml$/g, ''));
  expect(files.toSorted()).toEqual(languageCodes.toSorted());
});
