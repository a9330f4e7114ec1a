import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentTypes } from '../../build/privacy.ts';
import { builds } from '../support/project/builds.ts';

const manifest = (build: string) => JSON.parse(readFileSync(`${build}/manifest.json`, 'utf8'));

const permissions = [
  'activeTab',
  'alarms',
  'clipboardWrite',
  'contextMenus',
  'notifications',
  'scripting',
  'storage',
];
const origins = ['https://api.eyeson.team/*', 'https://calendar.google.com/*', 'https://mail.google.com/*'];

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'connect-src https://api.eyeson.team wss://api.eyeson.team',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

describe('the manifest for Chromium', () => {
  const chrome = manifest(builds.chrome);

  it('asks for these permissions and no others', () => {
    expect(chrome.permissions.toSorted()).toEqual(permissions);
    expect(chrome.host_permissions.toSorted()).toEqual(origins);
    expect(chrome).not.toHaveProperty('optional_permissions');
  });

  it('is of version 3, from Chrome 120 on', () => {
    expect(chrome).toMatchObject({ manifest_version: 3, minimum_chrome_version: '120' });
  });

  it('lets its pages load their own files and talk to Eyeson, and nothing else', () => {
    expect(chrome.content_security_policy).toEqual({ extension_pages: policy });
  });

  it('shows nothing of the extension to web pages', () => {
    expect(chrome).not.toHaveProperty('web_accessible_resources');
    expect(chrome).not.toHaveProperty('externally_connectable');
  });
});

describe('the manifest for Firefox', () => {
  const firefox = manifest(builds.firefox);

  it('asks for these permissions and no others', () => {
    expect(firefox.permissions.toSorted()).toEqual([...permissions, ...origins].toSorted());
    // No further permission: one of these, which the host may withdraw and is then asked for.
    expect(firefox.optional_permissions).toEqual(['https://api.eyeson.team/*']);
  });

  it('lets its pages load their own files and talk to Eyeson, and nothing else', () => {
    expect(firefox.content_security_policy).toBe(policy);
  });

  it('says who it is, from which Firefox on it runs, and what leaves the browser', () => {
    expect(firefox.browser_specific_settings.gecko).toEqual({
      id: expect.stringMatching(/^[^@\s]+@[^@\s]+\.[a-z]+$/),
      strict_min_version: '140.0',
      data_collection_permissions: { required: sentTypes },
    });
    // With a key for Android the store would offer it there, where it cannot work.
    expect(firefox.browser_specific_settings).not.toHaveProperty('gecko_android');
  });
});
