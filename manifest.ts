import type { ConfigEnv, UserManifest } from 'wxt';

const hosts = [
  'https://api.eyeson.team/*',
  'wss://api.eyeson.team/*',
  'https://mail.google.com/*',
  'https://calendar.google.com/*',
];

/** The manifest apart from what WXT reads off the entrypoints. Permissions are those of design rule 7. */
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
    permissions: manifestVersion === 2 ? [...permissions, ...hosts] : permissions,
    ...(manifestVersion === 3 && { host_permissions: hosts, minimum_chrome_version: '120' }),
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
