import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifest } from './build/manifest.ts';
import { packMessages } from './build/pack-messages.ts';
import { minifyTwice } from './build/minify-twice.ts';
import { chunkGroups } from './build/chunk-groups.ts';
import { bareContentScripts } from './build/bare-content-scripts.ts';
import { chooseBackground, setBackground } from './build/background.ts';
import { noInnerHtml } from './build/no-inner-html.ts';
import { forgetBundledPackages, noteBundledPackages, writeNotices } from './build/third-party.ts';
import { strictScripts } from './build/strict-scripts.ts';
import { setZipDates } from './build/zip-dates.ts';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  imports: false,
  manifest,
  vite: () => ({
    plugins: [
      preact({ prefreshEnabled: false }),
      noInnerHtml(),
      bareContentScripts(),
      minifyTwice(),
      chunkGroups(),
      strictScripts(),
      noteBundledPackages(),
    ],
    // Dexie's own build for current browsers is a tenth smaller than the one that it gives by default.
    // Browsers that run this need no help with modules, and all files are on the same disk.
    build: { modulePreload: false },
    // A class is unique in these, and nobody reads them.
    css: { modules: { generateScopedName: '[hash:base64:4]' } },
    resolve: {
      alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
    },
  }),
  hooks: {
    'entrypoints:resolved': ({ config }, entrypoints) => chooseBackground(config, entrypoints),
    'build:publicAssets': (_, assets) => packMessages(assets),
    'build:manifestGenerated': ({ config }, manifest) => setBackground(config, manifest),
    'build:before': ({ config }) => {
      forgetBundledPackages();
      // With another value the build would carry names and paths for debugging.
      if (config.command === 'build') process.env.NODE_ENV = config.mode;
    },
    'build:done': async ({ config }) => {
      if (config.command === 'build') await writeNotices(config.outDir);
    },
    'zip:extension:done': (_, file) => setZipDates(file),
    'zip:sources:done': (_, file) => setZipDates(file),
  },
  zip: {
    name: 'permalinks-for-eyeson',
    includeSources: [
      '{build,entrypoints,components,lib,locales,public,scripts}/**',
      '{docs,store}/*.md',
      '*.{ts,json,md}',
      'LICENSE',
      '.npmrc',
    ],
  },
});
