import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifest } from './manifest.ts';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  imports: false,
  manifest,
  vite: () => ({ plugins: [preact({ prefreshEnabled: false })] }),
  zip: {
    name: 'permalinks-for-eyeson',
    includeSources: ['{entrypoints,components,lib,locales,public}/**', '*.{ts,json,md}', 'LICENSE'],
  },
});
