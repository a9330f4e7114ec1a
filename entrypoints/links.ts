import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerLinkScript } from '../lib/content/controller/lazy-link-row.ts';
import { clean } from '../lib/content/link-guard/guard.ts';
import { createLinkRow } from '../lib/content/link-row/link-row.ts';
import { scanLinks } from '../lib/content/link-row/link-scan.ts';

export default defineUnlistedScript(() =>
  registerLinkScript({ scan: scanLinks, createRow: createLinkRow, clean }),
);
