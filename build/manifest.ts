import type { ConfigEnv, UserManifest } from 'wxt';

const hostPermissions = [
  'https://api.eyeson.team/*',
  'wss://api.eyeson.team/*',
  'https://mail.google.com/*',
  'https://calendar.google.com/*',
];

/** The keyboard commands. Only two have a default shortcut, since few are free; the user can assign the others. */
const commands = (manifestVersion: 2 | 3): UserManifest['commands'] => ({
  [manifestVersion === 2 ? '_execute_browser_action' : '_execute_action']: {
    suggested_key: { default: 'Alt+Shift+E', mac: 'MacCtrl+Shift+E' },
  },
  'new-room': { description: '__MSG_commands_newRoom__' },
  'copy-default': { description: '__MSG_commands_copyDefault__' },
  'join-longest': {
    description: '__MSG_commands_joinLongest__',
    suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' },
  },
});

/**
 * The parts of the manifest that WXT does not derive from the entrypoints. The permissions are final: browsers may
 * disable an extension whose update requires more, until the user accepts them.
 */
export function manifest({ browser, manifestVersion }: ConfigEnv): UserManifest {
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
    permissions: manifestVersion === 2 ? [...permissions, ...hostPermissions] : permissions,
    ...(manifestVersion === 3 && { host_permissions: hostPermissions, minimum_chrome_version: '120' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'permalinks-for-eyeson@permalinks.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  };
}
