import type { ConfigEnv, UserManifest } from 'wxt';
import { sites } from '../lib/shared/sites.ts';
import { sentTypes } from './privacy.ts';

const eyeson = 'https://api.eyeson.team/*';

/**
 * What the host can withdraw in Firefox and is then asked for. There an extension may ask again only for what is optional,
 * too; it is granted from the start all the same (seen in Firefox 153). The type of WXT knows no addresses here.
 */
const withdrawable: Record<string, string[]> = { optional_permissions: [eyeson] };

// A WebSocket needs no host permission (seen in Chromium 156 and Firefox 153).
const hostPermissions = [eyeson, ...sites.map(({ pages }) => pages)];

/**
 * The content security policy of the extension's pages and of its background. The pages load their own files and talk to
 * Eyeson. The QR code is an image in a `data:` URL.
 */
const contentSecurityPolicy = Object.entries({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': 'https://api.eyeson.team wss://api.eyeson.team',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** The keyboard commands. Only two have a default shortcut, since few are free; the user can assign the others. */
const commands = (manifestVersion: 2 | 3): UserManifest['commands'] => ({
  [manifestVersion === 2 ? '_execute_browser_action' : '_execute_action']: {
    suggested_key: { default: 'Alt+Shift+E', mac: 'MacCtrl+Shift+E' },
  },
  'new-room': { description: '__MSG_commands_newRoom__' },
  'copy-default': { description: '__MSG_commands_copyDefault__' },
  'insert-here': { description: '__MSG_commands_insertHere__' },
  'join-longest': {
    description: '__MSG_commands_joinLongest__',
    suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' },
  },
});

/**
 * The parts of the manifest that WXT does not derive from the entrypoints. The permissions are final: browsers may
 * disable an extension whose update requires more, until the user accepts them.
 */
export function manifest({ browser, command, manifestVersion }: ConfigEnv): UserManifest {
  const permissions = [
    'storage',
    'alarms',
    'notifications',
    'scripting',
    'activeTab',
    'contextMenus',
    'clipboardWrite',
  ];
  return {
    name: '__MSG_manifest_name__',
    short_name: 'Permalinks',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    omnibox: { keyword: 'ey' },
    commands: commands(manifestVersion),
    // While developing, pages also load from Vite's server, by a policy that WXT makes.
    ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    permissions: manifestVersion === 2 ? [...permissions, ...hostPermissions] : permissions,
    ...(manifestVersion === 2 && withdrawable),
    ...(manifestVersion === 3 && { host_permissions: hostPermissions, minimum_chrome_version: '120' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'permalinks-for-eyeson@permalinks.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: sentTypes },
        },
      },
    }),
  };
}
