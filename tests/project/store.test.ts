import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../lib/shared/i18n/languages.ts';

const read = (name: string) => readFileSync(`store/${name}.md`, 'utf8');

/** The sections of a listing by their headings; the name is that of the file. */
function listing(language: string) {
  const [, name = '', rest = ''] = /^# (.*)\n([^]*)$/.exec(read(language)) ?? [];
  const [, summary = '', description = ''] =
    /## Summary\n\n(.*)\n\n## Description\n\n([^]*)$/.exec(rest) ?? [];
  return { name, summary, description: description.trim() };
}

/** The limits of the stores, in characters, from the table of `store/README.md`. */
const limits = [...read('README').matchAll(/^\| ([\w -]+?) +\| (\d+) +\| (\d+) +\| ([\d,]+) +\|/gm)].map(
  ([, store = '', name, summary, description = '']) => ({
    store,
    name: Number(name),
    summary: Number(summary),
    description: Number(description.replace(',', '')),
  }),
);

it('there are three stores', () => expect(limits).toHaveLength(3));

describe.each(languageCodes)('the listing in %s', (language) => {
  const { name, summary, description } = listing(language);

  it.each(limits)('fits into $store', (limit) => {
    expect(name.length).toBeLessThanOrEqual(limit.name);
    expect(summary.length).toBeLessThanOrEqual(limit.summary);
    expect(description.length).toBeLessThanOrEqual(limit.description);
    expect(description.length).toBeGreaterThan(1000);
  });

  it('has the name and the summary of the manifest', async () => {
    const messages = await parseMessagesFile(`locales/${language}.yml`);
    const said = (key: string) =>
      messages.flatMap((each) =>
        each.type === 'simple' && each.key.join('.') === key ? [each.message] : [],
      );
    expect(said('manifest.name')).toEqual([name]);
    expect(said('manifest.description')).toEqual([summary]);
  });
});

it('each permission of the manifest is explained, and no other', async () => {
  const { manifest } = await import('../../build/manifest.ts');
  const { permissions = [], host_permissions: hosts = [] } = manifest({
    browser: 'chrome',
    command: 'build',
    manifestVersion: 3,
    mode: 'production',
  });
  const table = read('README').split('## Permissions')[1]?.split('\n## ')[0] ?? '';
  const explained = [...table.matchAll(/^\| (`[^|]*`)/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, each = '']) => each),
  );
  expect(explained.toSorted()).toEqual([...permissions, ...hosts].toSorted());
});
