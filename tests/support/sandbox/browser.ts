import { chromium } from '@playwright/test';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.mjs';

export const browsers = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

/** Starts a headless browser in a world where every host is the sandbox at `port`. */
export function openBrowser(name: BrowserName, port: number): Promise<Browser> {
  if (name === 'chromium') {
    return launch({
      executablePath: findBrowser('chromium') ?? chromium.executablePath(),
      acceptInsecureCerts: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      ],
    });
  }
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined) throw new Error('No Firefox on the PATH; FIREFOX_PATH can name one');
  return launch({
    browser: 'firefox',
    executablePath,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      'network.trr.mode': 5,
    },
  });
}
