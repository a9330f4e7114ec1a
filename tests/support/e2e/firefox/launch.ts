import { launch, type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../../scripts/browsers.mjs';

export interface FirefoxOptions {
  /** Folder of the browser's profile; a new one is a fresh installation. */
  profile: string;
  /** Where the sandbox listens; every name on the network leads there. */
  port: number;
  /** The extension's id in the manifest, and the one that its pages are to have in this browser. */
  ids: { gecko: string; origin: string };
  /** Address of the session bus that shows notifications. */
  bus: string;
}

/** Starts Firefox in a world where every host is the sandbox. */
export function launchFirefox({ profile, port, ids, bus }: FirefoxOptions): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  return launch({
    browser: 'firefox',
    ...(executablePath && { executablePath }),
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus },
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      'network.trr.mode': 5,
      'extensions.webextensions.uuids': JSON.stringify({ [ids.gecko]: ids.origin }),
    },
  });
}
