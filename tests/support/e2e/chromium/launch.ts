import { chromium, type BrowserContext } from '@playwright/test';
import { findBrowser } from '../../../../scripts/browsers.mjs';

export interface LaunchOptions {
  /** Folder of the browser's profile; a new one is a fresh installation. */
  profile: string;
  /** Folder of the built extension. */
  build: string;
  /** Where the sandbox listens; every name on the network leads there. */
  port: number;
  /** The browser's own language, e.g. `de`; English where the browser's package has no other. */
  locale: string;
  colorScheme: 'light' | 'dark' | 'no-preference';
  /** Address of the session bus that shows notifications; without one the browser shows its own. */
  bus?: string;
  headless?: boolean;
  /** The X display on which a browser that is not headless shows its windows; without one, that of the environment. */
  display?: string;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium with the extension in a world where every host is the sandbox. */
export function launch(options: LaunchOptions): Promise<BrowserContext> {
  const { profile, build, port, locale, colorScheme, bus, display, headless = true } = options;
  const executablePath = findBrowser('chromium');
  const language = { LANG: `${locale}.UTF-8`, LANGUAGE: locale, LC_ALL: '' };
  return chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless,
    ...(!headless && { viewport: null }),
    // Whoever starts a browser ends it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    colorScheme,
    ignoreHTTPSErrors: true,
    env: {
      ...process.env,
      ...language,
      ...(bus && { DBUS_SESSION_BUS_ADDRESS: bus }),
      ...(display && { DISPLAY: display }),
    },
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    args: [
      ...quiet,
      // The second one keeps quiet about the flags that are needed here.
      headless ? '--headless=new' : '--test-type',
      `--lang=${locale}`,
      `--load-extension=${build}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
  });
}
