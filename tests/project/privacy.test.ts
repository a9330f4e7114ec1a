import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { dataTypes, kept, sent, sentTypes } from '../../build/privacy.ts';
import { addVersions } from '../../lib/shared/database/migrations.ts';
import { languageCodes } from '../../lib/shared/i18n/languages.ts';
import { builds } from '../support/project/builds.ts';
import { product, read } from '../support/project/sources.ts';

/** The rows of the table under a heading of second rank, each as its cells. */
const rowsUnder = (file: string, title: string): string[][] => {
  const [, section = ''] = read(file).split(`\n## ${title}\n`);
  const [text = ''] = section.split('\n## ');
  const [, , ...rows] = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

describe('PRIVACY.md', () => {
  it('says what is kept, where, and until when', () => {
    expect(rowsUnder('PRIVACY.md', 'What is kept, and where')).toEqual(
      kept.map(({ what, where, until }) => [what, where, until]),
    );
  });

  it('says what is sent, to whom, and when', () => {
    expect(rowsUnder('PRIVACY.md', 'What is sent, and to whom')).toEqual(
      sent.map(({ what, to, when }) => [what, to, when]),
    );
  });

  it('names what the stores are told', () => {
    const names = sentTypes.map((type) => dataTypes[type].toLowerCase());
    const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
    expect(read('PRIVACY.md')).toContain(`declared as: ${list}.`);
  });
});

describe('what is kept', () => {
  it('has each table of the database once', () => {
    const database = new Dexie('any');
    addVersions(database);
    expect(kept.flatMap(({ tables = [] }) => tables).toSorted()).toEqual(
      database.tables.map(({ name }) => name).toSorted(),
    );
  });

  it('has each setting once, and no name that is none', () => {
    const [, list = ''] =
      /export const settings = \{([^]*?)\n\};/.exec(read('lib/shared/settings/settings.ts')) ?? [];
    const names = [
      ...list.matchAll(/(?:^|\s)(?:\w*[sS]etting|settingList|settingRecord|toggle)(?:<[^>]*>)?\('(\w+)'/g),
    ].map(([, name = '']) => name);
    const sites = [...read('lib/shared/sites.ts').matchAll(/\bsetting: '(\w+)'/g)].map(
      ([, name = '']) => name,
    );
    const keys = [...names, ...sites].map((name) =>
      ['preset', 'template'].includes(name) ? `${name} x` : name,
    );
    expect(keys.length).toBeGreaterThan(13);
    const matches = (key: string) => kept.filter(({ sync }) => sync?.test(key)).length;
    expect(keys.filter((key) => matches(key) !== 1)).toEqual([]);
  });
});

describe('what is sent', () => {
  const manifest = (build: string) => JSON.parse(readFileSync(`${build}/manifest.json`, 'utf8'));
  const hosts = new Set(sent.flatMap((row) => row.hosts));

  it('is what Firefox is told', () => {
    expect(manifest(builds.firefox).browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: sentTypes,
    });
  });

  it('is what Chrome’s and Edge’s fields are told', () => {
    expect(rowsUnder('store/README.md', 'Privacy fields').map(([name, type]) => [name, type])).toEqual(
      sentTypes.map((type) => [dataTypes[type], `\`${type}\``]),
    );
  });

  it('goes by itself only where the policy of the pages lets it go', () => {
    const policy: string = manifest(builds.firefox).content_security_policy;
    const [, allowed = ''] = /connect-src ([^;]*)/.exec(policy) ?? [];
    expect([...new Set(allowed.split(' ').map((origin) => new URL(origin).host))]).toEqual([
      ...new Set(sent.filter(({ types }) => types.length > 0).flatMap((row) => row.hosts)),
    ]);
  });

  it('goes to every host that the sources name, and to no other', () => {
    const named = product.flatMap((file) =>
      [...read(file).matchAll(/(?<=['"`])(?:https|wss):\/\/([\w.-]+\.\w+)/g)].map(([, host = '']) => host),
    );
    expect([...new Set(named)].toSorted()).toEqual([...hosts].toSorted());
  });

  it.each(languageCodes)('is told of in the settings, too: %s', async (language) => {
    const messages = await parseMessagesFile(`locales/${language}.yml`);
    const text = messages
      .flatMap((each) =>
        each.type === 'simple' && /^options\.privacy.*What$/.test(each.key.join('.')) ? [each.message] : [],
      )
      .join('\n');
    const said = (key: string) =>
      messages.flatMap((each) =>
        each.type === 'simple' && each.key.join('.') === key ? [each.message] : [],
      )[0];
    for (const part of ['api.eyeson.team', said('more.share'), said('rooms.createEvent')])
      expect(text).toContain(part);
  });
});
