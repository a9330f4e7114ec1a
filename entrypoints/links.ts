import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerLinkScan } from '../lib/content/injector/lazy-link-scan.ts';
import { scanLinks } from '../lib/content/injector/link-scan.ts';

export default defineUnlistedScript(() => registerLinkScan(scanLinks));
