import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What is read of a package. */
interface BundledPackage {
  name: string;
  version: string;
  /** SPDX expression. */
  license: string;
  /** Where its source is. */
  source: string;
  /** Licence and notices, as the package has them. */
  texts: string[];
}

/** Helpers that the build tools add to a bundle, by a part of their module's id. */
const HELPERS: Record<string, string> = { '\0rolldown/runtime': 'rolldown', '\0vite/': 'vite' };

/** Licences whose texts may accompany the extension. Others are for a person to decide about. */
const ALLOWED = new Set(['MIT', 'Apache-2.0', 'MPL-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause']);

/** Who holds the copyright of packages that are published without their licence's text, from their repositories. */
const HOLDERS: Record<string, string> = { 'https://github.com/wxt-dev/wxt': 'Copyright (c) 2023 Aaron' };

/** The end of Vite's licence: those of the packages within Vite, of which nothing is in the extension. */
const OF_ITS_OWN_PACKAGES = /^#+ Licenses of bundled dependencies[^]*/m;

const bundled = new Set<string>();

/** The package that a module is of; undefined for our own and for empty ones. */
function packageOf(id: string): string | undefined {
  const helper = Object.keys(HELPERS).find((part) => id.includes(part));
  if (helper !== undefined) return HELPERS[helper];
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id)?.[1]?.replaceAll('\\', '/');
}

/** Vite plugin that notes of which packages any code is left in the output. */
export const noteBundledPackages = (): Plugin => ({
  name: 'note-bundled-packages',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = renderedLength > 0 ? packageOf(id) : undefined;
          if (name !== undefined) bundled.add(name);
        }
      }
    },
  },
});

/** To be called before a build: a process may make several. */
export const forgetBundledPackages = (): void => bundled.clear();

/**
 * Writes `LICENSE` and `THIRD-PARTY.txt` into a build.
 * @throws where a package has no licence that is known to be permitted, or no text of it
 */
export async function writeNotices(folder: string): Promise<void> {
  const packages = [...bundled].toSorted().map(readPackage);
  if (packages.length === 0)
    throw new Error('No package was noted: is noteBundledPackages() among the plugins?');
  await copyFile('LICENSE', join(folder, 'LICENSE'));
  await writeFile(join(folder, 'THIRD-PARTY.txt'), notices(packages));
}

function readPackage(name: string): BundledPackage {
  const folder = join('node_modules', name);
  const { version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const source = String(repository?.url ?? repository)
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
  const alternatives = String(license).replaceAll(/[()]/g, '').split(' OR ');
  if (!alternatives.some((each) => ALLOWED.has(each))) {
    throw new Error(
      `The licence of ${name} is “${license}”. If it may be part of the extension, allow it here.`,
    );
  }
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(OF_ITS_OWN_PACKAGES, '').trim());
  const holder = HOLDERS[source];
  if (texts.length === 0 && holder !== undefined && license === 'MIT') texts.push(mitLicence(holder));
  if (texts.length === 0)
    throw new Error(`${name} has no text of its licence. Add its copyright holder here.`);
  return { name, version, license, source, texts };
}

/** Our own licence with another holder. */
const mitLicence = (holder: string): string =>
  readFileSync('LICENSE', 'utf8')
    .replace(/^Copyright .*$/m, holder)
    .trim();

/** One text for what several packages say in the same words. */
function notices(packages: BundledPackage[]): string {
  const byText = new Map<string, BundledPackage[]>();
  for (const each of packages) {
    const text = each.texts.join('\n\n');
    byText.set(text, [...(byText.get(text) ?? []), each]);
  }
  const list = packages.map(
    ({ name, version, license, source }) =>
      `${name} ${version}\n  Licence: ${license}\n  Source: ${source}\n  Package: https://www.npmjs.com/package/${name}/v/${version}`,
  );
  const texts = [...byText].map(
    ([text, those]) =>
      `${'='.repeat(80)}\n${those.map(({ name }) => name).join(', ')}\n${'='.repeat(80)}\n\n${text}`,
  );
  return [INTRODUCTION, ...list, ...texts].join('\n\n') + '\n';
}

const INTRODUCTION = `Permalinks for Eyeson contains code of the packages below. It is bundled with the extension's own and minified;
nothing else is changed, but that Preact's way to set HTML is taken out. Their sources, also those of what is under
the Mozilla Public License 2.0, are where each package says.`;
