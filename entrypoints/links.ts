import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerLinkScript } from '../lib/content/injector/lazy-link-scan.ts';
import { scanLinks } from '../lib/content/injector/link-scan.ts';
import { clean, guard } from '../lib/content/link-guard/guard.ts';

export default defineUnlistedScript(() => registerLinkScript({ scan: scanLinks, guard, clean }));
